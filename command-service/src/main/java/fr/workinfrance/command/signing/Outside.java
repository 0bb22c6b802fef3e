package fr.workinfrance.command.signing;

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
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who else is asked while a document is sealed: for time-stamps, and for what authorities say of certificates. Each answer is waited
 * for so long and no longer. Why: one that accepts and stays silent would stop all issuing, and nobody would be told.
 */
final class Outside {

    private static final long LARGEST = 20L << 20;

    private final Duration patience;
    private final HttpClient http;

    Outside(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
    }

    /** Stamps of the authority at that address (RFC 3161). */
    ITSAClient timestamps(String address) {
        return new TSAClientBouncyCastle(address) {
            @Override
            protected byte[] getTSAResponse(byte[] asked) throws IOException {
                return post(address, "application/timestamp-query", asked);
            }
        };
    }

    /** Lists of revoked certificates. */
    ICrlClient lists() {
        return new CrlClientOnline() {
            @Override
            protected InputStream getCrlResponse(X509Certificate certificate, URL address) throws IOException {
                return new ByteArrayInputStream(get(address.toString()));
            }
        };
    }

    /** What is answered about one certificate (OCSP). */
    IOcspClient answers() {
        return new OcspClientBouncyCastle() {
            @Override
            protected InputStream createRequestAndResponse(
                    X509Certificate asked, X509Certificate issuer, String address)
                    throws IOException, AbstractOperatorCreationException, AbstractOCSPException,
                            CertificateEncodingException {
                var question = generateOCSPRequest(issuer, asked.getSerialNumber());
                return new ByteArrayInputStream(post(address, "application/ocsp-request", question.getEncoded()));
            }
        };
    }

    /** The certificates of authorities that a chain names and does not bring. */
    IIssuingCertificateRetriever authorities() {
        return new IssuingCertificateRetriever() {
            @Override
            protected InputStream getIssuerCertByURI(String address) throws IOException {
                return new ByteArrayInputStream(get(address));
            }
        };
    }

    private byte[] get(String address) throws IOException {
        return asked(request(address).GET());
    }

    private byte[] post(String address, String type, byte[] body) throws IOException {
        return asked(request(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException none) {
            throw new IOException("no address that can be asked", none);
        }
    }

    // Why not the request's own limit alone: it ends with the first line of the answer.
    private byte[] asked(HttpRequest.Builder request) throws IOException {
        var answer = http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            var told = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (told.statusCode() != 200) throw new IOException("answered " + told.statusCode());
            return told.body();
        } catch (TimeoutException silent) {
            throw new IOException("no answer in " + patience, silent);
        } catch (ExecutionException failed) {
            throw new IOException("no answer", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            answer.cancel(true);
        }
    }
}
