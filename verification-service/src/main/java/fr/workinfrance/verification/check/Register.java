package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.util.Optional;

/** What was issued, and until when it holds. */
public interface Register {

    Optional<Registered> byCode(AttestationCode code);

    Optional<Registered> byDigest(String sha256);

    /** The same work as {@link #byCode}, for what cannot be a code: so that its answer takes the same time. */
    void byNoCode();
}
