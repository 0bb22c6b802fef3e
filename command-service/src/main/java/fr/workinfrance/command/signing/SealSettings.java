package fr.workinfrance.command.signing;

import org.jspecify.annotations.Nullable;

/**
 * How far a seal proves itself alone, long after.
 *
 * @param algorithm how the keys sign that are made from now on; those that are there go on as they are
 * @param timestamps address of a time-stamp authority (RFC 3161); needed above {@link Level#B}
 */
public record SealSettings(Level level, @Nullable String timestamps, SealAlgorithm algorithm) {

    /** The baseline levels of PAdES (ETSI EN 319 142-1). */
    public enum Level {
        /** Who sealed it. */
        B,
        /** And that it was sealed before a time that another authority vouches for. */
        T,
        /** And that the certificates were not revoked then. */
        LT,
        /** And all that again under a stamp that can be renewed before it weakens. */
        LTA
    }

    public static final SealSettings PLAIN = new SealSettings(Level.B, null, SealAlgorithm.P256);

    /** @throws UnusableSealingKey when a level is asked for that cannot be reached */
    public SealSettings {
        if (level != Level.B && timestamps == null)
            throw new UnusableSealingKey("Seals of level " + level + " need a time-stamp authority: name one in"
                    + " wif.seal.timestamps, or set wif.seal.level=B.");
    }

    /** @param timestamps empty for none */
    public static SealSettings of(Level level, String timestamps, SealAlgorithm algorithm) {
        return new SealSettings(level, timestamps.isBlank() ? null : timestamps.strip(), algorithm);
    }
}
