package fr.workinfrance.verification.check;

import java.security.cert.X509Certificate;
import java.util.List;

/** The certificates of every key that has ever sealed an attestation. */
public interface Certificates {

    List<Published> all();

    /** A certificate under the name of its key. */
    record Published(String keyId, X509Certificate certificate) {}
}
