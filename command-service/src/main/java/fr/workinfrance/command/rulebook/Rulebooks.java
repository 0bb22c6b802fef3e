package fr.workinfrance.command.rulebook;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.Rulebook;
import java.time.LocalDate;

/** Every version of every procedure, to be looked up for a day, and added to. */
public interface Rulebooks {

    Rulebook of(ProcedureId.Name procedure);

    default ProcedureDefinition inForce(ProcedureId.Name procedure, LocalDate day) {
        return of(procedure).inForce(day);
    }

    /** Publishes a version, or says everything that is wrong with it. The same request again is answered the same. */
    Publication publish(PublishRequest request);
}
