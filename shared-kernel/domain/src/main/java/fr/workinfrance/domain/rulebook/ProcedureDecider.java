package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Whether a new version of a procedure may be published. */
public final class ProcedureDecider {

    /** How far ahead a version may be announced. */
    static final Period HORIZON = Period.ofYears(2);

    public static Publication decide(Rulebook book, PublishVersion command, Instant now) {
        var definition = command.definition();
        var faults = new ArrayList<>(timing(book, definition, ParisTime.dayOf(now)));
        faults.addAll(DefinitionCheck.faultsOf(definition));
        return faults.isEmpty()
                ? new Publication.Published(new VersionPublished(book.procedure(), now, definition))
                : new Publication.Refused(faults);
    }

    private static List<DefinitionFault> timing(Rulebook book, ProcedureDefinition definition, LocalDate today) {
        var faults = new ArrayList<DefinitionFault>();
        var day = definition.id().version();
        var latest = book.latest();
        if (!day.isAfter(today)) faults.add(new DefinitionFault(Kind.NOT_IN_THE_FUTURE, day.toString()));
        // Why two years: a slip in the year would keep every later version waiting behind it.
        if (day.isAfter(today.plus(HORIZON))) faults.add(new DefinitionFault(Kind.TOO_FAR_AHEAD, day.toString()));
        // Why: what was announced is not overtaken in silence. For the very same day it may be put right as long as
        // that is to come.
        if (day.isBefore(latest.id().version()))
            faults.add(new DefinitionFault(
                    Kind.NOT_AFTER_THE_LATEST, latest.id().version().toString()));
        if (isTheSame(latest, definition)) faults.add(new DefinitionFault(Kind.NOTHING_CHANGES, ""));
        return faults;
    }

    private static boolean isTheSame(ProcedureDefinition one, ProcedureDefinition other) {
        var a = one.terms();
        var b = other.terms();
        return one.basis().equals(other.basis())
                && one.meantFor().equals(other.meantFor())
                && one.fields().equals(other.fields())
                && a.competence() == b.competence()
                && a.pieces().equals(b.pieces())
                && a.rules().equals(b.rules())
                && a.opinions().equals(b.opinions())
                && a.decision().equals(b.decision());
    }

    private ProcedureDecider() {}
}
