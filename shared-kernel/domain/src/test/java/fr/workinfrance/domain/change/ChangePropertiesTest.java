package fr.workinfrance.domain.change;

import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is declared, and in whatever order. */
class ChangePropertiesTest {

    record Step(DossierCommand command, int days) {}

    @Property(tries = 300)
    void no_notice_makes_an_authorisation_last_longer(@ForAll("notices") List<Step> life) {
        Dossier dossier = DossierStories.attested().dossier();
        var now = DossierStories.NOW;
        int shortened = 0;
        for (var step : life) {
            now = now.plus(Duration.ofDays(step.days()));
            var next = after(dossier, step.command(), now);
            assertThat(lastDay(next)).isBeforeOrEqualTo(lastDay(dossier));
            if (lastDay(next).isBefore(lastDay(dossier))) shortened++;
            // Law: what was told of a day that is over stays true.
            if (next != dossier && next instanceof Dossier.Granted granted)
                assertThat(granted.period().until()).isAfterOrEqualTo(min(ParisTime.dayOf(now), lastDay(dossier)));
            if (next instanceof Dossier.Granted granted) {
                assertThat(granted.period().from()).isEqualTo(PERIOD.from());
                assertThat(granted.period().isReversed()).isFalse();
            }
            dossier = next;
        }
        Statistics.label("shortened")
                .collect(shortened > 0)
                .coverage(c -> c.check(true).count(lives -> lives >= 100));
    }

    private static Dossier after(Dossier dossier, DossierCommand command, Instant now) {
        return switch (DossierDecider.decide(dossier, command, now)) {
            case Decision.Refused _ -> dossier;
            case Decision.Accepted(var events) -> {
                var next = dossier;
                for (var event : events) next = next.then(event);
                if (events.getLast() instanceof EarlierEndDeclared end)
                    assertThat(end.period()).isEqualTo(((Dossier.Granted) next).period());
                yield next;
            }
        };
    }

    /** Of one that was cancelled, a day before any that it could hold on. */
    private static LocalDate lastDay(Dossier dossier) {
        return dossier instanceof Dossier.Granted granted ? granted.period().until() : LocalDate.MIN;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Provide
    Arbitrary<List<Step>> notices() {
        var ends = Arbitraries.integers().between(-400, 400).map(days ->
                (DossierCommand) new DeclareChange(ID, null, PERIOD.from().plusDays(days), null));
        var moves = Arbitraries.<DossierCommand>of(new DeclareChange(ID, Given.words("Elsewhere"), null, null));
        var cancels = Arbitraries.<DossierCommand>of(new DeclareCancellation(ID));
        var asked = Arbitraries.frequencyOf(Tuple.of(10, ends), Tuple.of(3, moves), Tuple.of(1, cancels));
        return Combinators.combine(asked, Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }
}
