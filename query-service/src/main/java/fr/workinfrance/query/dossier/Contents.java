package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.application.ApplicationForm;
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
 * @param findings of the last event that changed them; {@link DossierView#findingsAt} knows those of today
 */
public record Contents(
        @Nullable Personal<Answers> typed, @Nullable ApplicationForm form, List<Piece> pieces, List<Finding> findings) {
    static final Contents NONE = new Contents(null, null, List.of(), List.of());

    public Contents {
        pieces = List.copyOf(pieces);
        findings = List.copyOf(findings);
    }

    Contents typing(Personal<Answers> answers) {
        return new Contents(answers, form, pieces, findings);
    }

    Contents joined(Piece piece) {
        var more = new ArrayList<>(pieces);
        more.add(piece);
        return new Contents(typed, form, more, findings);
    }

    Contents without(PieceId piece) {
        var fewer = pieces.stream().filter(p -> !p.id().equals(piece)).toList();
        return new Contents(typed, form, fewer, findings);
    }

    Contents declared(ApplicationForm declared, List<Finding> noticed) {
        return new Contents(null, declared, pieces, noticed);
    }

    Contents noticed(List<Finding> anew) {
        return new Contents(typed, form, pieces, anew);
    }
}
