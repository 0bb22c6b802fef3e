package fr.workinfrance.query.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Member;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.sheet.Declared;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an applicant's list.
 *
 * @param worker by name, as far as it is known; absent once erased
 * @param employer by name, as far as it is known; absent once erased
 * @param erased whether a person in it was erased
 * @param replyOwedSince since when a message awaits an answer; absent when none does
 * @param invitedAs as what the reader takes part; absent where they opened it
 * @param lostFrom from when the authorisation is repealed, while that day is still to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnDossier(
        String id,
        String reference,
        long version,
        Stage stage,
        String procedure,
        @Nullable String worker,
        @Nullable String employer,
        boolean erased,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate silenceOn,
        @Nullable Instant replyOwedSince,
        @Nullable ApplicantRole invitedAs,
        @Nullable LocalDate lostFrom) {
    static OwnDossier of(
            DossierView view,
            PersonalOpener opener,
            @Nullable Instant replyOwedSince,
            AccountId reader,
            LocalDate today) {
        var named = Named.in(view, opener);
        var progress = view.progress();
        return new OwnDossier(
                view.id().toString(),
                view.reference(),
                view.version(),
                view.stage(),
                view.opening().procedure().name().name(),
                named.worker(),
                named.employer(),
                named.erased(),
                view.opening().at(),
                progress == null ? null : progress.submittedAt(),
                view.silenceOn(),
                replyOwedSince,
                view.parties().membership().of(reader).map(Member::role).orElse(null),
                view.authorisation().lostAfter(today));
    }

    /** Whom a dossier is about. */
    private record Named(@Nullable String worker, @Nullable String employer, boolean erased) {

        static Named in(DossierView view, PersonalOpener opener) {
            var form = view.contents().form();
            if (form == null) return typed(view.contents().typed(), opener);
            var worker = opener.read(form.worker().identity());
            var employer = Declared.Employer.of(form.employer(), opener);
            return new Named(
                    worker.map(who -> joined(who.firstName(), who.lastName())).orElse(null),
                    present(employer.name()),
                    worker.isEmpty() || employer.representative() == null);
        }

        private static Named typed(@Nullable Personal<Answers> typed, PersonalOpener opener) {
            if (typed == null) return new Named(null, null, false);
            return opener.read(typed)
                    .map(answers -> new Named(
                            joined(answers.to(FormField.FIRST_NAME), answers.to(FormField.LAST_NAME)),
                            present(answers.to(FormField.EMPLOYER_NAME)),
                            false))
                    .orElseGet(() -> new Named(null, null, true));
        }

        private static @Nullable String joined(String first, String last) {
            return present(first + " " + last);
        }

        private static @Nullable String present(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }
}
