package fr.workinfrance.query.sheet;

import fr.workinfrance.domain.attestation.AttestationSeal;
import java.time.Instant;

/** The sealed attestation: the code anybody checks it by, and where it can be downloaded. */
public record AttestationLine(String code, String grouped, String sha256, long bytes, Instant issuedAt) {
    static AttestationLine of(AttestationSeal seal, Instant issuedAt) {
        return new AttestationLine(seal.code().text(), seal.code().grouped(), seal.sha256(), seal.bytes(), issuedAt);
    }
}
