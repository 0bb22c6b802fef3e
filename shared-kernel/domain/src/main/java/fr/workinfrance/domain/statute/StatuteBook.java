package fr.workinfrance.domain.statute;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of every procedure that this program was delivered with. What an administrator publishes later is an event; both
 * together are the {@link fr.workinfrance.domain.rulebook.Rulebook}.
 */
public final class StatuteBook {

    private static final List<ProcedureDefinition> ALL =
            Stream.of(Name.values()).flatMap(name -> versions(name).stream()).toList();

    public static List<ProcedureDefinition> all() {
        return ALL;
    }

    /** Oldest first. */
    public static List<ProcedureDefinition> versions(Name name) {
        return switch (name) {
            case STUDENT_JOB -> StudentJob.versions();
            case APPRENTICESHIP -> Apprenticeship.versions();
            case PROFESSIONALISATION -> Professionalisation.versions();
            case MEDICAL_INTERN -> MedicalIntern.versions();
            case ALGERIAN_STUDENT -> AlgerianStudent.versions();
            case RESEARCHER -> Researcher.versions();
            case ARTIST -> Artist.versions();
            case INTRODUCTION -> Introduction.versions();
            case EMPLOYEE -> Employee.versions();
        };
    }

    public static Optional<ProcedureDefinition> find(ProcedureId id) {
        return ALL.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    /** The one in force on that day among these; the oldest for a day before all of them. */
    public static ProcedureDefinition inForce(List<ProcedureDefinition> versions, LocalDate day) {
        var byAge = versions.stream()
                .sorted(Comparator.comparing(definition -> definition.id().version()))
                .toList();
        return byAge.reversed().stream()
                .filter(definition -> definition.isInForce(day))
                .findFirst()
                .orElseGet(byAge::getFirst);
    }

    public static ProcedureDefinition inForce(Name name, LocalDate day) {
        return inForce(versions(name), day);
    }

    private StatuteBook() {}
}
