package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A register for tests; it counts the look-ups. */
public final class RegisterInMemory implements Register {

    public static final AttestationCode CODE = AttestationCode.fromRandom(0x0123_4567_89ab_cdefL);
    public static final Validity YEAR = new Validity(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30));
    public static final Instant ISSUED = Instant.parse("2018-09-17T13:06:00Z");

    public final List<Registered> rows = new ArrayList<>();
    public int lookUps;

    public static Registered row(AttestationCode code, String sha256, Validity validity) {
        return new Registered(code, sha256, "0123456789abcdef", validity, ISSUED, null, null, null);
    }

    public RegisterInMemory with(Registered row) {
        rows.add(row);
        return this;
    }

    @Override
    public Optional<Registered> byCode(AttestationCode code) {
        lookUps++;
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Registered> byDigest(String sha256) {
        return rows.stream().filter(row -> row.sha256().equals(sha256)).findFirst();
    }

    @Override
    public void byNoCode() {
        lookUps++;
    }
}
