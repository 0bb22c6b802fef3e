package fr.workinfrance.query.statistics;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.opinion.OpinionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the statistics know of one dossier: nothing about any person.
 *
 * @param nationality ISO code, as declared; kept after the person is erased
 * @param decidedOn day on which the authority decided; a silence is not a decision, its day is {@code silentOn}
 * @param late opinions that were given after their deadline, or not at all by then
 */
public record DossierFact(
        UUID dossier,
        long version,
        Stage stage,
        boolean imported,
        @Nullable LocalDate submittedOn,
        @Nullable String departement,
        @Nullable String nationality,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate silentOn,
        int opinions,
        Set<OpinionId> late) {
    public DossierFact {
        late = Set.copyOf(late);
    }

    /** The fact after one more event of the same dossier. */
    static DossierFact then(@Nullable DossierFact before, DossierEvent event, long sequence) {
        var fact = before == null ? unknown(event) : before;
        return fact.counting(event).at(fact.stage.then(event), sequence);
    }

    private static DossierFact unknown(DossierEvent event) {
        return new DossierFact(
                event.dossier().value(),
                -1,
                Stage.NOT_OPENED,
                event instanceof DossierImported,
                null,
                null,
                null,
                null,
                null,
                0,
                Set.of());
    }

    private DossierFact counting(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> submitted(e);
            case OpinionRequested _ -> asked(1, late);
            case OpinionOverdue e -> asked(0, with(e.opinion()));
            case OpinionGiven e -> e.late() ? asked(0, with(e.opinion())) : this;
            case DossierApproved e -> decided(e.at());
            case DossierRefused e -> decided(e.at());
            case ImportedDecision e -> decided(e.outcome().at());
            case DossierRefusedBySilence e -> silent(e.bornOn());
            default -> this;
        };
    }

    private DossierFact submitted(DossierSubmitted e) {
        return new DossierFact(
                dossier,
                version,
                stage,
                imported,
                e.receipt().receivedOn(),
                e.terms()
                        .competence()
                        .of(e.form())
                        .map(Departement::code)
                        .orElse(e.receipt().service().place()),
                e.form().worker().nationality().code(),
                decidedOn,
                silentOn,
                opinions,
                late);
    }

    private DossierFact asked(int more, Set<OpinionId> behind) {
        return new DossierFact(
                dossier,
                version,
                stage,
                imported,
                submittedOn,
                departement,
                nationality,
                decidedOn,
                silentOn,
                opinions + more,
                behind);
    }

    private Set<OpinionId> with(OpinionId opinion) {
        var more = new HashSet<>(late);
        more.add(opinion);
        return more;
    }

    private DossierFact decided(Instant at) {
        return new DossierFact(
                dossier,
                version,
                stage,
                imported,
                submittedOn,
                departement,
                nationality,
                ParisTime.dayOf(at),
                silentOn,
                opinions,
                late);
    }

    private DossierFact silent(LocalDate day) {
        return new DossierFact(
                dossier,
                version,
                stage,
                imported,
                submittedOn,
                departement,
                nationality,
                decidedOn,
                day,
                opinions,
                late);
    }

    private DossierFact at(Stage next, long sequence) {
        return new DossierFact(
                dossier,
                sequence,
                next,
                imported,
                submittedOn,
                departement,
                nationality,
                decidedOn,
                silentOn,
                opinions,
                late);
    }
}
