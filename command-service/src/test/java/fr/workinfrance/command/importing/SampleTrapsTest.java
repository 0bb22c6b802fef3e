package fr.workinfrance.command.importing;

import static fr.workinfrance.command.importing.DossierImporterTest.REAL;
import static fr.workinfrance.command.importing.DossierImporterTest.own;
import static fr.workinfrance.command.importing.DossierImporterTest.read;
import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps of the dossier of 2018: all of them found, each for its own reason, and no other. */
class SampleTrapsTest {

    /** Our own file, which has every trap of the real one; and the real one too, where it lies beside the checkout. */
    static Stream<Path> samples() {
        return Stream.of(own(), REAL).filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void finds_every_trap_and_nothing_else(Path sample) throws IOException {
        var expected = new LinkedHashMap<Rule, Severity>();
        expected.put(Rule.NATIONALITY_OUT_OF_SCOPE, BLOCKING);
        expected.put(Rule.ENDS_WITH_PERMIT, WARNING);
        expected.put(Rule.STARTS_BEFORE_CONTRACT, WARNING);
        expected.put(Rule.PAY_UNDER_MINIMUM, BLOCKING);
        expected.put(Rule.WITHIN_STUDENT_ALLOWANCE, INFORMATION);
        expected.put(Rule.SIRET_KEY_WRONG, WARNING);
        expected.put(Rule.SIREN_MISMATCH, WARNING);
        expected.put(Rule.EMPLOYER_MUST_CHECK_PERMIT, INFORMATION);
        expected.put(Rule.MANDATE_MISSING, BLOCKING);
        expected.put(Rule.PIECES_COUNTED, INFORMATION);
        expected.put(Rule.DECIDED_IN_HASTE, INFORMATION);

        var events = decided(sample);
        var decision = (ImportedDecision) events.getLast();
        assertThat(bySeverity(decision.findings())).containsExactlyElementsOf(expected.entrySet());
        assertThat(fact(decision, Rule.DECIDED_IN_HASTE, "minutes")).isEqualTo("21");
        assertThat(fact(decision, Rule.PIECES_COUNTED, "given")).isEqualTo("4");
        assertThat(fact(decision, Rule.PIECES_COUNTED, "kinds")).isEqualTo("7");

        var atFiling =
                events.stream().filter(DossierSubmitted.class::isInstance).map(DossierSubmitted.class::cast);
        expected.remove(Rule.STARTS_BEFORE_CONTRACT);
        expected.remove(Rule.DECIDED_IN_HASTE);
        assertThat(bySeverity(atFiling.findFirst().orElseThrow().findings()))
                .containsExactlyElementsOf(expected.entrySet());
    }

    /** What each trap says, so that none is found for another reason than its own. */
    @ParameterizedTest
    @MethodSource("samples")
    void tells_the_facts_of_each_trap(Path sample) throws IOException {
        boolean real = sample.equals(REAL);
        var decision = (ImportedDecision) decided(sample).getLast();
        assertThat(facts(decision, Rule.NATIONALITY_OUT_OF_SCOPE)).isEqualTo(Map.of("country", "FR"));
        assertThat(facts(decision, Rule.ENDS_WITH_PERMIT))
                .isEqualTo(
                        real
                                ? Map.of("expiresOn", "2018-05-10", "contractEnd", "2018-08-28")
                                : Map.of("expiresOn", "2018-06-15", "contractEnd", "2018-09-28"));
        assertThat(facts(decision, Rule.STARTS_BEFORE_CONTRACT))
                .isEqualTo(
                        real
                                ? Map.of("from", "2018-03-27", "contractStart", "2018-03-28")
                                : Map.of("from", "2018-05-02", "contractStart", "2018-05-03"));
        // Law: 1485 € (1480 € in our own file) for 151.67 hours, where 9.88 € an hour was the least in 2018.
        assertThat(facts(decision, Rule.PAY_UNDER_MINIMUM))
                .isEqualTo(
                        real
                                ? Map.of("hourly", "9.79", "minimum", "9.88", "day", "2018-03-27")
                                : Map.of("hourly", "9.76", "minimum", "9.88", "day", "2018-05-02"));
        assertThat(facts(decision, Rule.SIRET_KEY_WRONG)).isEqualTo(Map.of("siret", "52222222222222"));
        assertThat(facts(decision, Rule.SIREN_MISMATCH))
                .isEqualTo(Map.of("siret", "52222222222222", "siren", "528783921"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void carries_every_answer_and_piece_and_says_what_it_leaves(Path sample) throws IOException {
        var read = read(sample);
        assertThat(read.command().pieces())
                .extracting(Piece::kind)
                .containsExactlyInAnyOrder(
                        PieceKind.STAY_DOCUMENT, PieceKind.PASSPORT, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT);
        assertThat(read.command().role()).isEqualTo(ApplicantRole.WORKER);
        assertThat(read.command().history().outcome()).isInstanceOf(Outcome.Approved.class);
        assertThat(read.remarks()).extracting(ImportRemark::kind).containsOnly(ImportRemark.Kind.LEFT_BEHIND);
        assertThat(read.remarks()).extracting(ImportRemark::what).contains("commentaires", "accompagnateurs");
        var decision = DossierDecider.decide(new Dossier.NotOpened(), read.command(), Instant.EPOCH);
        assertThat(Stage.of(Dossier.after(((Decision.Accepted) decision).events())))
                .isEqualTo(Stage.APPROVED);
    }

    /** One after the other, so that a rule found twice is seen twice. */
    private static List<Map.Entry<Rule, Severity>> bySeverity(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Map.entry(finding.rule(), finding.severity()))
                .toList();
    }

    private static String fact(ImportedDecision decision, Rule rule, String name) {
        return Objects.requireNonNull(facts(decision, rule).get(name));
    }

    private static Map<String, String> facts(ImportedDecision decision, Rule rule) {
        return decision.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::facts)
                .findFirst()
                .orElseThrow();
    }

    private static List<DossierEvent> decided(Path sample) throws IOException {
        var decision =
                DossierDecider.decide(new Dossier.NotOpened(), read(sample).command(), Instant.EPOCH);
        return ((Decision.Accepted) decision).events();
    }
}
