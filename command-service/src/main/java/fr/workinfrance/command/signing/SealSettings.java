package fr.workinfrance.command.signing;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a seal proves itself alone, long after.
 *
 * @param algorithm how the keys sign that are made from now on; those that are there go on as they are
 * @param timestamps address of a time-stamp authority (RFC 3161); needed above {@link Level#B}
 * @param patience how long an authority is waited for: for a time-stamp, or for what it says of a certificate
 * @param lost names of keys whose files are lost for good, and known to be
 */
public record SealSettings(
        Level level, @Nullable String timestamps, SealAlgorithm algorithm, Duration patience, Set<String> lost) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The baseline levels of PAdES (ETSI EN 319 142-1). */
    public enum Level {
        /** Who sealed it. */
        B,
        /** And that it was sealed before a time that another authority vouches for. */
        T,
        /** And that the certificates were not revoked then. */
        LT,
        /** And all that again under a stamp that can be renewed before it weakens. */
        LTA;

        /** Whether a key's certificate has to say where its authority tells that it was revoked. */
        boolean needsRevocations() {
            return this == LT || this == LTA;
        }
    }

    public static final SealSettings PLAIN = new SealSettings(Level.B, null, SealAlgorithm.P256);

    /** @throws UnusableSealingKey when a level is asked for that cannot be reached */
    public SealSettings {
        if (level != Level.B && timestamps == null)
            throw new UnusableSealingKey("Seals of level " + level + " need a time-stamp authority: name one in"
                    + " wif.seal.timestamps, or set wif.seal.level=B.");
        lost = Set.copyOf(lost);
    }

    /** Of authorities that answer, and a folder that was kept. */
    public SealSettings(Level level, @Nullable String timestamps, SealAlgorithm algorithm) {
        this(level, timestamps, algorithm, PATIENCE, Set.of());
    }

    /** The same, with another patience. */
    public SealSettings waitingAtMost(Duration wait) {
        return new SealSettings(level, timestamps, algorithm, wait, lost);
    }

    /** The same, where the files of those keys are lost. */
    public SealSettings without(Set<String> keyIds) {
        return new SealSettings(level, timestamps, algorithm, patience, keyIds);
    }

    /** @param timestamps empty for none */
    public static SealSettings of(Level level, String timestamps, SealAlgorithm algorithm) {
        return new SealSettings(level, timestamps.isBlank() ? null : timestamps.strip(), algorithm);
    }
}
