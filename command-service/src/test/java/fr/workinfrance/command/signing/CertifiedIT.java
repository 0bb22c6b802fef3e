package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal with a key that somebody else's authority certified. */
class CertifiedIT {

    private static final Instant NOW = Instant.parse("2018-09-17T13:05:07Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    /** RFC 7515, 4.1.6; the anchor is whoever checks to have, and nothing is proved by sending it (HAIP, 6.1.1). */
    @Test
    void brings_the_certificates_between_its_own_and_the_anchor() throws Exception {
        var three = ThreeCertificates.made(NOW);
        three.into(folder);
        var token = SignedJWT.parse(Seal.keptIn(folder, CLOCK)
                .token("test+jwt", "{}".getBytes(StandardCharsets.UTF_8))
                .text());
        assertThat(token.getHeader().getX509CertChain())
                .extracting(certificate -> certificate.decode())
                .containsExactly(three.own().getEncoded(), three.between().getEncoded());
    }
}
