package fr.workinfrance.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.query.Past;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierViewTest {
    static Stream<Past> pasts() {
        return Stream.of(
                new Past().draft("awa"),
                new Past().complete("awa"),
                new Past().withdrawn("awa"),
                new Past().refused("awa"),
                new Past().closed("awa"));
    }

    @ParameterizedTest
    @MethodSource("pasts")
    void stands_where_the_domain_stands_after_every_event(Past past) {
        var events = past.events();
        for (int told = 1; told <= events.size(); told++) {
            var dossier = Dossier.after(events.subList(0, told));
            var view = DossierView.after(events.subList(0, told));
            assertThat(view).isNotNull();
            assertThat(view.stage()).isEqualTo(Stage.of(dossier));
            assertThat(view.parties()).isEqualTo(dossier.parties().orElseThrow());
            assertThat(view.version()).isEqualTo(told - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("pasts")
    void forgets_the_typed_answers_once_the_form_is_submitted(Past past) {
        var view = DossierView.after(past.events());
        assertThat(view).isNotNull();
        assertThat(view.contents().typed() == null).isEqualTo(view.contents().form() != null);
    }

    @Test
    void no_longer_notices_what_was_mended() {
        assertThat(facts(new Past().incomplete("awa"), Rule.PIECE_MISSING)).isEqualTo("PASSPORT,STUDENT_CARD");
        assertThat(facts(new Past().complete("awa"), Rule.PIECE_MISSING)).isEqualTo("STUDENT_CARD");
    }

    @Test
    void notices_anew_who_is_competent_once_it_is_forwarded() {
        var past = new Past().submitted("awa");
        assertThat(rules(past)).doesNotContain(Rule.NOT_COMPETENT);
        past.then(new ForwardDossier(past.id, AgencyId.of("DIRECCTE-69"), past.words("Moved to Lyon.")));
        assertThat(rules(past)).contains(Rule.NOT_COMPETENT);
        past.then(new ForwardDossier(past.id, Past.DIRECCTE, past.words("Back to Paris.")));
        assertThat(rules(past)).doesNotContain(Rule.NOT_COMPETENT);
    }

    @Test
    void keeps_the_findings_that_the_decision_records() {
        var past = new Past().attested("awa");
        var recorded = past.events().stream()
                .flatMap(e -> e instanceof DossierApproved a ? a.findings().stream() : Stream.empty())
                .toList();
        assertThat(recorded).isNotEmpty();
        assertThat(view(past).contents().findings()).isEqualTo(recorded);
    }

    @Test
    void tells_why_a_refusal_passed_over_opinions_apart_from_its_reasons_of_fact() {
        var past = new Past().complete("awa");
        var overriding = past.words("No opinion mends the pay.");
        past.then(new RefuseDossier(past.id, List.of("R5221-20"), past.words("Underpaid."), past.claire(), overriding));
        var ruling = view(past).ruling();
        assertThat(ruling).isNotNull();
        assertThat(ruling.words()).isEqualTo(past.words("Underpaid."));
        assertThat(ruling.overriding()).isEqualTo(overriding);
    }

    private static String facts(Past past, Rule rule) {
        return view(past).contents().findings().stream()
                .filter(f -> f.rule() == rule)
                .map(f -> String.valueOf(f.facts().get("kinds")))
                .collect(Collectors.joining());
    }

    private static List<Rule> rules(Past past) {
        return view(past).contents().findings().stream().map(Finding::rule).toList();
    }

    private static DossierView view(Past past) {
        return Objects.requireNonNull(DossierView.after(past.events()));
    }
}
