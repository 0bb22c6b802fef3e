package fr.workinfrance.command.attestation;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.testkit.LocalAuthority;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Every way in which a document is sealed: with a key of our own, and at each level with one that an authority certified. */
enum Sealing {
    OURSELVES(Level.B, SignatureLevel.PAdES_BASELINE_B, List.of("Total document signed")),
    CERTIFIED(Level.B, SignatureLevel.PAdES_BASELINE_B, List.of("Total document signed")),
    STAMPED(Level.T, SignatureLevel.PAdES_BASELINE_T, List.of("Total document signed")),
    /** The proofs stand behind the seal, which cannot cover them. */
    PROVEN(Level.LT, SignatureLevel.PAdES_BASELINE_LT, List.of("Not total document signed")),
    /** What covers the proofs is a second signature: the document's time-stamp. */
    RENEWABLE(
            Level.LTA,
            SignatureLevel.PAdES_BASELINE_LTA,
            List.of("Not total document signed", "Total document signed"));

    private final Level level;
    final SignatureLevel inDss;
    /** What pdfsig says of each signature, the first one first. */
    final List<String> covered;

    Sealing(Level level, SignatureLevel inDss, List<String> covered) {
        this.level = level;
        this.inDss = inDss;
        this.covered = covered;
    }

    Seal with(Path keys, LocalAuthority authority) throws Exception {
        var folder = keys.resolve(name());
        if (this != OURSELVES) authority.certifyInto(folder);
        return Seal.keptIn(
                folder,
                new SealSettings(level, authority.timestamps(), SealAlgorithm.P256),
                Set::of,
                Clock.systemUTC());
    }

    /** Whether a check has to fetch the list of revoked certificates: a document of the upper levels brings it along. */
    boolean needsRevocations() {
        return this == CERTIFIED || this == STAMPED;
    }
}
