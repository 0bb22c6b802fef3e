package fr.workinfrance.testkit;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The European Commission's validator, under its own policy made strict: a document to which anything was added fails. */
public final class StrictDss {

    private static final List<String> STRICT = List.of(
            "DocMDP",
            "FieldMDP",
            "SigFieldLock",
            "UndefinedChanges",
            "PdfVisualDifference",
            "PdfPageDifference",
            "PdfAnnotationOverlap");

    /** @param trusted certificates that vouch for themselves, DER */
    public static SimpleReport report(byte[] pdf, byte[]... trusted) throws IOException {
        return report(pdf, List.of(), trusted);
    }

    /** @param revoked lists of revoked certificates that are at hand, as they would be fetched, DER */
    public static SimpleReport report(byte[] pdf, List<byte[]> revoked, byte[]... trusted) throws IOException {
        var anchors = new CommonTrustedCertificateSource();
        for (var der : trusted) {
            CertificateToken certificate = DSSUtils.loadCertificate(der);
            anchors.addCertificate(certificate);
        }
        var verifier = new CommonCertificateVerifier();
        verifier.addTrustedCertSources(anchors);
        if (!revoked.isEmpty())
            verifier.setCrlSource(new ExternalResourcesCRLSource(
                    revoked.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument(policy()).getSimpleReport();
    }

    private static InputStream policy() throws IOException {
        try (var stored = StrictDss.class.getResourceAsStream("/policy/constraint.xml")) {
            var text = new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
            for (var constraint : STRICT) {
                if (!text.contains("<" + constraint + " Level=")) throw new IOException("no constraint " + constraint);
                text = text.replaceAll("<" + constraint + " Level=\"[A-Z]+\"", "<" + constraint + " Level=\"FAIL\"");
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private StrictDss() {}
}
