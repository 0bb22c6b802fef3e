package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.holder.HolderMarks;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the 2D-Doc of an issued attestation says: its days, and who stands for the employer. */
class IssuedSymbolIT {

    private static final URI ADDRESS = URI.create("https://work.example.fr");
    private static final LocalDate DECIDED_ON = LocalDate.of(2018, 9, 17);

    @TempDir
    Path keys;

    private final MovingClock clock = new MovingClock();
    private final Set<String> revoked = new HashSet<>();
    private final List<String> symbols = new ArrayList<>();

    @Test
    void is_signed_on_the_day_of_issuing_and_issued_on_that_of_the_decision() throws Exception {
        // Why so late: in Paris the 18th has begun.
        clock.now = Instant.parse("2018-09-17T22:30:00Z");
        var symbol = issued(seal(), Granted.under(Granted.STUDENT_JOB));
        assertThat(symbol.header().issuedOn()).isEqualTo(DECIDED_ON);
        assertThat(symbol.header().signedOn()).isEqualTo(LocalDate.of(2018, 9, 18));
    }

    @Test
    void is_signed_within_the_days_of_its_certificate_for_a_decision_taken_before_there_was_a_key() throws Exception {
        clock.now = Instant.parse("2026-11-30T09:00:00Z");
        var seal = seal();
        var symbol = issued(seal, Granted.elsewhere());
        assertThat(symbol.header().issuedOn()).isEqualTo(DECIDED_ON);
        assertThat(isSignedWithin(symbol, seal)).isTrue();
    }

    @Test
    void is_signed_within_the_days_of_its_certificate_once_another_key_was_revoked() throws Exception {
        var seal = seal();
        var first = issued(seal, Granted.under(Granted.STUDENT_JOB));
        assertThat(isSignedWithin(first, seal)).isTrue();
        clock.now = Instant.parse("2019-02-11T09:00:00Z");
        seal.addKey(UUID.randomUUID(), clock.instant());
        revoked.add(seal.certificates().getFirst().keyId());
        var again = issued(seal, Granted.again(Claims.plain().code()));
        assertThat(again.header().certificate())
                .isNotEqualTo(first.header().certificate())
                .isEqualTo(CertificateId.of(seal.sealer().symbolKeyId()));
        assertThat(again.header().issuedOn()).isEqualTo(DECIDED_ON);
        assertThat(isSignedWithin(again, seal)).isTrue();
    }

    @Test
    void is_the_same_for_the_same_dossier_on_the_same_day() throws Exception {
        var seal = seal();
        issued(seal, Granted.under(Granted.STUDENT_JOB));
        clock.now = clock.now.plusSeconds(3600);
        issued(seal, Granted.under(Granted.STUDENT_JOB));
        assertThat(symbols).hasSize(2);
        assertThat(symbols.getFirst()).isEqualTo(symbols.getLast());
    }

    @Test
    void calls_whoever_trades_under_their_own_name_the_employer_and_who_speaks_for_a_company_its_representative()
            throws Exception {
        var seal = seal();
        var person = issued(seal, Granted.by(""));
        assertThat(person.value(SymbolField.DECLARANT_LAST_NAME)).hasValue("LEFEVRE");
        assertThat(person.value(SymbolField.DECLARANT_CAPACITY)).hasValue("EMPLOYEUR");
        var company = issued(seal, Granted.by("Brasserie de l’Œuvre"));
        assertThat(company.value(SymbolField.DECLARANT_LAST_NAME)).hasValue("LEFEVRE");
        assertThat(company.value(SymbolField.DECLARANT_CAPACITY)).hasValue("REPRESENTANT LEGAL");
    }

    /** By the days that a reader knows: the symbol has no hours. */
    private static boolean isSignedWithin(TwoDDoc symbol, Seal seal) throws Exception {
        var certificate = certificate(symbol, seal);
        var signedOn = symbol.header().signedOn();
        return !signedOn.isBefore(ParisTime.dayOf(certificate.getNotBefore().toInstant()))
                && !signedOn.isAfter(ParisTime.dayOf(certificate.getNotAfter().toInstant()));
    }

    private static X509Certificate certificate(TwoDDoc symbol, Seal seal) throws Exception {
        var der = seal.certificates().stream()
                .filter(key ->
                        CertificateId.of(key.keyId()).equals(symbol.header().certificate()))
                .findFirst()
                .orElseThrow()
                .der();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private Seal seal() {
        return Seal.keptIn(keys, SealSettings.PLAIN, () -> revoked, clock);
    }

    /** The symbol of the document that is issued now. */
    private TwoDDoc issued(Seal seal, ToIssue dossier) throws Exception {
        var seals = new PersonalSeals(new PersonKeysInMemory());
        var writer = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
        var issuer = new Issuer(
                new AttestationCodes(new SecretKeySpec(new byte[32], "HmacSHA256")),
                new ClaimWriter(seals, new AgencyDirectory(), Rulebook::delivered),
                sealer -> new AttestationPage(ADDRESS, (claim, day) -> {
                    symbols.add(writer.of(claim, day, sealer));
                    return symbols.getLast();
                }),
                seal,
                new HolderMarks(new SecretKeySpec(new byte[32], "HmacSHA256")),
                _ -> 41,
                (_, _) -> {},
                new VaultInMemory(),
                new DossiersThatRemember(),
                clock);
        assertThat(issuer.issue(dossier)).isEqualTo(Issuer.Outcome.ISSUED);
        return TwoDDoc.read(symbols.getLast());
    }
}
