package fr.workinfrance.domain.dossier;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision {

    record Accepted(List<DossierEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal why) implements Decision {}

    static Decision accept(DossierEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Refusal why) {
        return new Refused(why);
    }
}
