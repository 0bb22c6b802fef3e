package fr.workinfrance.benchmarks;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierMarkedComplete;
import fr.workinfrance.domain.dossier.DossierEvent.DraftOpened;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionGiven;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionRequested;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A short life of a dossier in real events, sealed already: what is measured is the log, not the sealing. */
final class Life {

    static final int STEPS = 5;

    private static final ProcedureId PROCEDURE = ProcedureId.of("STUDENT_JOB@2016-11-01");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final String BOX = "c2VhbGVk".repeat(16);

    static DossierEvent event(DossierId dossier, int step) {
        var at = Instant.now();
        return switch (step) {
            case 0 -> new DraftOpened(dossier, at, AccountId.of("awa"), ApplicantRole.WORKER, PROCEDURE);
            case 1 -> new PieceAttached(dossier, at, piece(dossier));
            case 2 -> new DossierMarkedComplete(dossier, at);
            case 3 -> new OpinionRequested(dossier, at, request(dossier), text(dossier));
            default -> new OpinionGiven(dossier, at, new OpinionId(dossier.value()), answer(dossier), false);
        };
    }

    private static Piece piece(DossierId dossier) {
        var content = new PieceContent.Stored("ab".repeat(32), "application/pdf", 123_456);
        return new Piece(new PieceId(dossier.value()), PieceKind.PASSPORT, text(dossier), content);
    }

    private static OpinionRequest request(DossierId dossier) {
        return new OpinionRequest(
                new OpinionId(dossier.value()),
                AgencyId.of("PREFECTURE-75"),
                "R5221-20 3°",
                false,
                true,
                false,
                DUE,
                OpinionRequest.Silence.DEEMED_FAVOURABLE);
    }

    private static OpinionAnswer answer(DossierId dossier) {
        return new OpinionAnswer(OpinionAnswer.Verdict.FAVOURABLE, text(dossier), List.of());
    }

    private static Personal<String> text(DossierId dossier) {
        return new Personal.Sealed<>(Subjects.worker(dossier), String.class, BOX);
    }

    private Life() {}
}
