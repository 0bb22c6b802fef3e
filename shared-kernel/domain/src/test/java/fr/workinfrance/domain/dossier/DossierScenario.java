package fr.workinfrance.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** given(what happened).when(what is asked).then(what happens). */
public record DossierScenario(List<DossierEvent> past, Instant now) {

    public static DossierScenario given(List<DossierEvent> past) {
        return new DossierScenario(past, DossierStories.NOW);
    }

    public static DossierScenario given(DossierStories story) {
        return given(story.events());
    }

    public DossierScenario on(Instant instant) {
        return new DossierScenario(past, instant);
    }

    public DossierScenario on(String instant) {
        return on(Instant.parse(instant));
    }

    public Outcome when(DossierCommand command) {
        return new Outcome(DossierDecider.decide(Dossier.after(past), command, now));
    }

    public record Outcome(Decision decision) {
        public void then(DossierEvent... events) {
            assertThat(decision).isEqualTo(Decision.accept(events));
        }

        public void thenRefused(Refusal why) {
            assertThat(decision).isEqualTo(Decision.refuse(why));
        }

        /** The only event that follows, for a test that looks at one part of it. */
        public <E extends DossierEvent> E thenOne(Class<E> kind) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            var events = ((Decision.Accepted) decision).events();
            assertThat(events).singleElement().isInstanceOf(kind);
            return kind.cast(events.getFirst());
        }
    }
}
