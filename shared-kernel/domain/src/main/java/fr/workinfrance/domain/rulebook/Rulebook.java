package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of one procedure: those the program was delivered with, then those published since.
 *
 * @param versions in the order they were written; of two with the same first day the later written one counts
 */
public record Rulebook(ProcedureId.Name procedure, List<ProcedureDefinition> versions) {
    public Rulebook {
        versions = List.copyOf(versions);
    }

    public static Rulebook delivered(ProcedureId.Name procedure) {
        return new Rulebook(procedure, StatuteBook.versions(procedure));
    }

    public Rulebook then(ProcedureEvent event) {
        return switch (event) {
            case VersionPublished e -> new Rulebook(procedure, added(e.definition()));
        };
    }

    private List<ProcedureDefinition> added(ProcedureDefinition definition) {
        return Stream.concat(versions.stream().filter(v -> !v.id().equals(definition.id())), Stream.of(definition))
                .toList();
    }

    public ProcedureDefinition inForce(LocalDate day) {
        return StatuteBook.inForce(versions, day);
    }

    /** The version that a dossier was submitted under. */
    public Optional<ProcedureDefinition> version(ProcedureId id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The version with the latest first day, in force or not yet. */
    ProcedureDefinition latest() {
        return inForce(LocalDate.MAX);
    }
}
