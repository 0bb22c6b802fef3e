package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Verdict;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A checker that has nothing but the certificates to go by: no register knows what it is shown. */
final class BySeal {

    private final Certificates certificates;
    private final Checker checker;

    /** @param receipts another key, which the service looks under too */
    BySeal(Seal seal, Seal receipts) throws CertificateException {
        certificates = published(seal);
        checker = new Checker(Register.NOTHING, certificates, published(receipts), Clock.systemUTC());
    }

    Certificates certificates() {
        return certificates;
    }

    Checker checker() {
        return checker;
    }

    /** A genuine document, judged by its structure, its signature and the certificate. */
    void judge(byte[] sealed) {
        if (!(checker.byDocument(sealed, null) instanceof Verdict.NeverIssued))
            throw new IllegalStateException("not found to be sealed by us");
    }

    private static Certificates published(Seal seal) throws CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        var published = new ArrayList<Certificates.Published>();
        for (var key : seal.certificates())
            published.add(new Certificates.Published(
                    key.keyId(),
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(key.der())),
                    null));
        return () -> List.copyOf(published);
    }
}
