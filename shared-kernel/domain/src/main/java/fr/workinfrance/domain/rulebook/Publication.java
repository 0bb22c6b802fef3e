package fr.workinfrance.domain.rulebook;

import java.util.List;

/** What became of asking for a new version. */
public sealed interface Publication {

    record Published(ProcedureEvent event) implements Publication {}

    /** Refused, with everything that is wrong at once. */
    record Refused(List<DefinitionFault> faults) implements Publication {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
