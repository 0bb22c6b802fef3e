package fr.workinfrance.command.proofs;

import com.itextpdf.commons.bouncycastle.cert.ocsp.AbstractOCSPException;
import com.itextpdf.commons.bouncycastle.operator.AbstractOperatorCreationException;
import com.itextpdf.signatures.CrlClientOnline;
import com.itextpdf.signatures.ICrlClient;
import com.itextpdf.signatures.IIssuingCertificateRetriever;
import com.itextpdf.signatures.IOcspClient;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.IssuingCertificateRetriever;
import com.itextpdf.signatures.OcspClientBouncyCastle;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/**
 * Those whose word proves a seal beyond our own: they stamp times, and say which certificates were revoked.
 *
 * <p>Why not as the library asks them: it waits for an answer without end, and so would everything else that is to be issued.
 */
public final class Authorities {

    /** Stamps times (RFC 3161). */
    public static ITSAClient stamping(String address) {
        return new TSAClientBouncyCastle(address) {
            @Override
            protected byte[] getTSAResponse(byte[] question) throws IOException {
                return Answer.to(address, "application/timestamp-query", question);
            }
        };
    }

    /** Tell by lists what they revoked. */
    public static ICrlClient listing() {
        return new CrlClientOnline() {
            @Override
            protected InputStream getCrlResponse(X509Certificate certificate, URL address) throws IOException {
                return new ByteArrayInputStream(Answer.from(address.toString()));
            }
        };
    }

    /** Tell of one certificate whether they revoked it (RFC 6960). */
    public static IOcspClient answering() {
        return new OcspClientBouncyCastle() {
            @Override
            protected InputStream createRequestAndResponse(X509Certificate of, X509Certificate by, String address)
                    throws IOException, AbstractOperatorCreationException, AbstractOCSPException,
                            CertificateEncodingException {
                var question = generateOCSPRequest(by, of.getSerialNumber()).getEncoded();
                return new ByteArrayInputStream(Answer.to(address, "application/ocsp-request", question));
            }
        };
    }

    /** Hand out the certificates that speak for others. */
    public static IIssuingCertificateRetriever vouching() {
        return new IssuingCertificateRetriever() {
            @Override
            protected InputStream getIssuerCertByURI(String address) throws IOException {
                return new ByteArrayInputStream(Answer.from(address));
            }
        };
    }

    private Authorities() {}
}
