package fr.workinfrance.verification.share;

import fr.workinfrance.domain.share.ShareId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The shares that the register knows, and the list of their checks. */
public interface KnownShares {

    /** The share of this digest, if its code may be used on that day; nothing just so where there is none. */
    Optional<Shared> find(String lookup, LocalDate day);

    /** What the share shows beside the dates, locked; nothing where it was taken back. */
    Optional<byte[]> box(ShareId share);

    /** Keeps for the holder that it was checked. Done when this returns, whatever happens then. */
    void checked(ShareId share, Instant at, String verdict, Way way);

    /**
     * Keeps for the holder that somebody tried their code without being told that there is such a share: what was found, and
     * UNKNOWN where it is over or was taken back. Nothing for a digest of no share.
     */
    void tried(String lookup, LocalDate day, Instant at, String found, Way way);
}
