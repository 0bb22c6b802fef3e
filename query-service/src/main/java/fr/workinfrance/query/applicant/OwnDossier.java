package fr.workinfrance.query.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Member;
import fr.workinfrance.query.dossier.DossierView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an applicant's list.
 *
 * @param replyOwedSince since when a message awaits an answer; absent when none does
 * @param invitedAs as what the reader takes part; absent where they opened it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnDossier(
        String id,
        String reference,
        long version,
        Stage stage,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate silenceOn,
        @Nullable Instant replyOwedSince,
        @Nullable ApplicantRole invitedAs) {
    static OwnDossier of(DossierView view, @Nullable Instant replyOwedSince, AccountId reader) {
        var progress = view.progress();
        return new OwnDossier(
                view.id().toString(),
                view.reference(),
                view.version(),
                view.stage(),
                view.opening().at(),
                progress == null ? null : progress.submittedAt(),
                view.silenceOn(),
                replyOwedSince,
                view.parties().membership().of(reader).map(Member::role).orElse(null));
    }
}
