package fr.workinfrance.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.ForgedSeals;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.verification.check.TestSeal.Level;
import fr.workinfrance.verification.check.Verdict.Altered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into a seal of ours where no signature covers it: of an attestation or a receipt, each is a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsideTheSealTest {

    private static final TestSeal US = new TestSeal("Work In France - cachet des attestations");
    private static final TestSeal RECEIPTS = new TestSeal("Work In France - cachet des reçus");
    private static final TestSeal THEM = new TestSeal("Préfecture de Nulle-Part");
    private static final byte[] ATTESTATION = US.seal(TestSeal.pdf("Autorisation de travail"));
    private static final byte[] RECEIPT = RECEIPTS.seal(TestSeal.pdf("Reçu de vérification"));

    private LocalAuthority authority;
    private TestSeal certified;

    @BeforeAll
    void open() throws Exception {
        authority = new LocalAuthority();
        certified = new TestSeal(authority);
    }

    @AfterAll
    void close() {
        authority.close();
    }

    record Row(String done, byte[] file) {
        @Override
        public String toString() {
            return done;
        }
    }

    Stream<Row> forged() {
        var atEachLevel =
                Stream.of(Level.values()).flatMap(level -> forged("an attestation of level " + level, ofLevel(level)));
        return Stream.of(forged("an attestation", ATTESTATION), forged("a receipt", RECEIPT), atEachLevel)
                .flatMap(rows -> rows);
    }

    private static Stream<Row> forged(String what, byte[] sealed) {
        return ForgedSeals.of(sealed).entrySet().stream()
                .map(forged -> new Row(what + ": " + forged.getKey(), forged.getValue()));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void is_a_change(Row row) {
        assertThat(check(row.file())).isEqualTo(new Altered(Altered.How.CHANGED));
    }

    @ParameterizedTest
    @EnumSource
    void is_what_we_write_at_each_level(Level level) {
        assertThat(check(ofLevel(level))).isEqualTo(new Verdict.NeverIssued());
        assertThat(check(ATTESTATION)).isEqualTo(new Verdict.NeverIssued());
        assertThat(check(RECEIPT)).isEqualTo(new Verdict.OurReceipt());
    }

    /** Who vouches for itself needs nobody: one of others for the same key is not of its chain. */
    @Test
    void is_a_change_where_it_is_a_certificate_of_others_for_our_key() throws Exception {
        var key = US.certificate.getPublicKey().getEncoded();
        var theirs = THEM.certify(Base64.getEncoder().encodeToString(key)).getEncoded();
        assertThat(check(ForgedSeals.withCertificate(ATTESTATION, theirs))).isEqualTo(new Altered(Altered.How.CHANGED));
    }

    /** What we made to vouch for a key is published beside it and no part of its seals. */
    @Test
    void is_a_change_where_it_is_the_authority_that_we_published() throws Exception {
        var alone = new Certificates.Published("0123456789abcdef", certified.certificate, certified.authority(), null);
        var checker = new Checker(new RegisterInMemory(), () -> List.of(alone), List::of, Clock.systemUTC());
        var sealed = certified.seal(TestSeal.pdf("Autorisation de travail"));
        assertThat(verdict(checker, sealed)).isEqualTo(new Verdict.NeverIssued());
        assertThat(verdict(checker, ForgedSeals.withCertificate(sealed, authority.der())))
                .isEqualTo(new Altered(Altered.How.CHANGED));
    }

    private byte[] ofLevel(Level level) {
        return certified.seal(TestSeal.pdf("Autorisation de travail"), level);
    }

    private Verdict check(byte[] document) {
        return verdict(
                new Checker(
                        new RegisterInMemory(),
                        () -> List.of(US.published(), certified.published()),
                        () -> List.of(RECEIPTS.published()),
                        Clock.systemUTC()),
                document);
    }

    private static Verdict verdict(Checker checker, byte[] document) {
        try {
            return checker.byDocument(new ByteArrayInputStream(document), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
