package fr.workinfrance.eventlog.vault;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Where bytes about a person are kept, sealed under that person's key and named by the SHA-256 they have in clear. */
public interface Vault {

    /**
     * Keeps these bytes, reading them once and holding no more than a chunk or two in memory. The same bytes of the same person
     * are kept once. Whatever interrupts it leaves nothing that could be opened.
     *
     * @throws IOException when the bytes cannot be read to their end
     * @throws SubjectErased when the person was erased
     */
    default Deposit put(SubjectId subject, InputStream bytes, long limitBytes) throws IOException {
        return put(subject, bytes, limitBytes, _ -> {});
    }

    /**
     * The same for bytes that are only wanted if what they turn out to be is.
     *
     * @param consent asked once, when all has been read and nothing is kept yet; whatever it throws leaves nothing behind
     */
    Deposit put(SubjectId subject, InputStream bytes, long limitBytes, Consumer<Deposit.Stored> consent)
            throws IOException;

    /**
     * These bytes in clear, or nothing when they were never kept for this person, or the person was erased. Reading the stream
     * throws {@link fr.workinfrance.eventlog.shredding.SealBroken} at the first chunk that was altered, swapped or cut off.
     */
    Optional<InputStream> open(SubjectId subject, String sha256);
}
