package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.util.Optional;

/** What was issued, and until when it holds. */
public interface Register {

    /** One that knows nothing: what is genuine and unknown to it is exactly what we sealed. */
    Register NOTHING = new Register() {
        @Override
        public Optional<Registered> byCode(AttestationCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<Registered> byDigest(String sha256) {
            return Optional.empty();
        }

        @Override
        public void byNoCode() {}
    };

    Optional<Registered> byCode(AttestationCode code);

    Optional<Registered> byDigest(String sha256);

    /** The one that was meant by what somebody typed: nothing where it cannot be a code, after as long as for one that is none of ours. */
    default Optional<Registered> byTyped(String typed) {
        var code = AttestationCode.read(typed);
        if (code.isEmpty()) byNoCode();
        return code.flatMap(this::byCode);
    }

    /** The same work as {@link #byCode}, for what cannot be a code: so that its answer takes the same time. */
    void byNoCode();
}
