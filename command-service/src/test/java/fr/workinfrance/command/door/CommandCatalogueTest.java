package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.body.BodySchema;
import fr.workinfrance.command.dossier.AxonDossiers;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.rulebook.AxonRulebooks;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.web.Sentences;
import fr.workinfrance.service.wording.Wording;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;

class CommandCatalogueTest {

    final AgencyDirectory agencies = new AgencyDirectory();
    final BodyFaults faults = new BodyFaults(new Sentences(new StaticMessageSource()), new Wording(agencies));
    final EventLog log = AxonRulebooks.prepare(EventLog.inMemory((subject, json) -> ""));
    final Dossiers dossiers = AxonDossiers.over(log, new SimpleMeterRegistry());
    final Rulebooks rulebooks = AxonRulebooks.over(log, new SimpleMeterRegistry());
    final CommandCatalogue catalogue =
            new CommandCatalogue(new Submission(agencies, dossiers, rulebooks, _ -> List.of(), faults), rulebooks);

    @Test
    void has_a_row_for_every_command_or_says_where_it_is_asked() {
        var moves = EnumSet.copyOf(CommandCatalogue.ELSEWHERE.keySet());
        catalogue.rows().forEach(row -> assertThat(moves.add(row.move())).isTrue());
        assertThat(moves).containsExactlyInAnyOrder(Move.values());
    }

    @Test
    void describes_every_body() {
        assertThat(catalogue.rows()).allSatisfy(row -> BodySchema.of(row.body()));
        var approval =
                BodySchema.of(catalogue.named("approve-dossier").orElseThrow().body());
        assertThat(approval.getProperties()).containsOnlyKeys("period", "conditions", "overriding");
        assertThat(approval.getRequired()).containsExactlyInAnyOrder("period", "conditions");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void says_every_refusal_in_both_languages(Class<?> refusal) {
        var key = "refusal." + refusal.getSimpleName();
        assertThat(ResourceBundle.getBundle("i18n.domain", Locale.ROOT).keySet())
                .contains(key);
        assertThat(ResourceBundle.getBundle("i18n.domain", Locale.ENGLISH).keySet())
                .contains(key);
    }

    static Stream<Class<?>> refusals() {
        return Stream.of(Refusal.class.getPermittedSubclasses());
    }
}
