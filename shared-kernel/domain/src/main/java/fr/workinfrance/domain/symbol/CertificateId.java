package fr.workinfrance.domain.symbol;

import java.util.Locale;

/** The four characters by which the symbol names one of our certificates, drawn from the name of its key. */
public final class CertificateId {

    private static final long ALL = 36L * 36 * 36 * 36;

    /** @param keyId the first 16 hexadecimal digits of the certificate's SHA-256 */
    public static String of(String keyId) {
        long number = Long.parseUnsignedLong(keyId, 16);
        var text = Long.toString(Long.remainderUnsigned(number, ALL), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - text.length()) + text;
    }

    private CertificateId() {}
}
