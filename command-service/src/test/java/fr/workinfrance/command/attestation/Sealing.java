package fr.workinfrance.command.attestation;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.command.signing.known.KnownKeys;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.SoftToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Every way in which a document is sealed: with a key of our own of each kind, in a file or a token, and at each level with one that an authority certified. */
enum Sealing {
    OURSELVES(SealAlgorithm.P256),
    ON_P384(SealAlgorithm.P384),
    WITH_RSA(SealAlgorithm.RSA3072),
    /** PKCS#11: the key lies in a device and is let out to nobody. */
    IN_A_TOKEN(SealAlgorithm.P256),
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
    private final SealAlgorithm algorithm;
    private final boolean isCertified;
    final SignatureLevel inDss;
    /** What pdfsig says of each signature, the first one first. */
    final List<String> covered;

    Sealing(SealAlgorithm algorithm) {
        this.level = Level.B;
        this.algorithm = algorithm;
        this.isCertified = false;
        this.inDss = SignatureLevel.PAdES_BASELINE_B;
        this.covered = List.of("Total document signed");
    }

    Sealing(Level level, SignatureLevel inDss, List<String> covered) {
        this.level = level;
        this.algorithm = SealAlgorithm.P256;
        this.isCertified = true;
        this.inDss = inDss;
        this.covered = covered;
    }

    Seal with(Path keys, LocalAuthority authority) throws Exception {
        var folder = Files.createDirectories(keys.resolve(name()));
        var settings = new SealSettings(level, authority.timestamps(), algorithm);
        if (this == IN_A_TOKEN) {
            var token = SoftToken.shared();
            // Why named: the token is shared, and an authority certified that one.
            return Seal.heldBy(
                    token.configuration(),
                    token.pin(folder),
                    "seal",
                    settings,
                    Set::of,
                    KnownKeys.NOBODY,
                    Clock.systemUTC());
        }
        if (isCertified) authority.certifyInto(folder);
        return Seal.keptIn(folder, settings, Set::of, Clock.systemUTC());
    }

    /** The certificate of whoever vouches for the key, DER: for one of our own an authority that we made for it. */
    byte[] vouching(Seal seal, LocalAuthority authority) throws Exception {
        if (this == IN_A_TOKEN) return SoftToken.shared().authority();
        return isCertified
                ? authority.der()
                : Objects.requireNonNull(seal.certificate().authority());
    }

    /** How pdfsig names the digest that is signed. */
    String digest() {
        return algorithm == SealAlgorithm.P384 ? "SHA-384" : "SHA-256";
    }

    /** Whether a check has to fetch the list of revoked certificates: a document of the upper levels brings it along. */
    boolean needsRevocations() {
        return this == CERTIFIED || this == STAMPED;
    }
}
