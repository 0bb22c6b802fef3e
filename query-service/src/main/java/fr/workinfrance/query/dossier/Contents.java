package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant put into a dossier, and what the rules noticed in it.
 *
 * @param typed the draft's answers as typed; gone once the form is submitted
 * @param form absent while it is a draft
 * @param former the authorisation that the form names; absent when it names none that is known here
 * @param findings of the last event that changed them; {@link DossierView#findingsAt} knows those of today
 */
public record Contents(
        @Nullable Personal<Answers> typed,
        @Nullable ApplicationForm form,
        List<Piece> pieces,
        List<Finding> findings,
        @Nullable FormerAuthorisation former) {
    static final Contents NONE = new Contents(null, null, List.of(), List.of(), null);

    public Contents {
        pieces = List.copyOf(pieces);
        findings = List.copyOf(findings);
    }

    Contents typing(Personal<Answers> answers) {
        return new Contents(answers, form, pieces, findings, former);
    }

    Contents joined(Piece piece) {
        var more = new ArrayList<>(pieces);
        more.add(piece);
        return new Contents(typed, form, more, findings, former);
    }

    Contents without(PieceId piece) {
        var fewer = pieces.stream().filter(p -> !p.id().equals(piece)).toList();
        return new Contents(typed, form, fewer, findings, former);
    }

    Contents declared(ApplicationForm declared, List<Finding> noticed) {
        return new Contents(null, declared, pieces, noticed, former);
    }

    Contents following(FormerAuthorisation found) {
        return new Contents(typed, form, pieces, findings, found);
    }

    Contents noticed(List<Finding> anew) {
        return new Contents(typed, form, pieces, anew, former);
    }
}
