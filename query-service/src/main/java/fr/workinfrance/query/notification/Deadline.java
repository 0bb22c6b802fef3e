package fr.workinfrance.query.notification;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import fr.workinfrance.query.dossier.Progress;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A day by whose end somebody has to act, until they have.
 *
 * @param kind of the letter that reminds of it
 * @param about the opinion, or whoever else than the owner it is told; empty for a deadline of the dossier itself
 * @param since the day it was known; nobody is reminded of what they have just been told
 */
record Deadline(
        DossierView view,
        LetterKind kind,
        String about,
        Recipient to,
        AgencyId inCharge,
        LocalDate since,
        LocalDate lastDay) {

    /** Those that run for the dossier as it stands: overdue opinions too, as long as they may be given, and what an appeal asks. */
    static List<Deadline> of(DossierView view) {
        var progress = view.progress();
        if (progress == null) return List.of();
        return view.stage().isUnderWay() ? underWay(view, progress) : contested(view, progress);
    }

    /** What is owed to whoever contests a decision, by the service in charge or the one above. */
    private static List<Deadline> contested(DossierView view, Progress progress) {
        var contest = view.contest();
        var appeal = contest.pending()
                .map(a -> owed(
                        view,
                        progress,
                        LetterKind.APPEAL_DUE,
                        a.above().orElse(progress.inCharge()),
                        a.filedAt(),
                        a.silenceOn()));
        var reasons = contest.reasonsDueOn()
                .map(day -> owed(
                        view,
                        progress,
                        LetterKind.REASONS_DUE,
                        progress.inCharge(),
                        Objects.requireNonNull(contest.reasons()).askedAt(),
                        day));
        return Stream.concat(appeal.stream(), reasons.stream()).toList();
    }

    private static Deadline owed(
            DossierView view, Progress progress, LetterKind kind, AgencyId by, Instant since, LocalDate lastDay) {
        var to = new Recipient.OfAgency(by);
        return new Deadline(view, kind, "", to, progress.inCharge(), ParisTime.dayOf(since), lastDay);
    }

    private static List<Deadline> underWay(DossierView view, Progress progress) {
        var all = new ArrayList<Deadline>();
        var asked = progress.asked();
        if (view.stage() == Stage.INCOMPLETE && asked != null)
            all.addAll(ofPieces(view, progress, asked.at(), asked.respondBy()));
        view.awaited().ifPresent(further -> all.addAll(ofPieces(view, progress, further.at(), further.respondBy())));
        for (var opinion : view.opinions()) if (isOwed(opinion)) all.add(of(view, progress, opinion));
        all.add(new Deadline(
                view,
                LetterKind.SILENCE_NEAR,
                "",
                new Recipient.OfAgency(progress.inCharge()),
                progress.inCharge(),
                progress.clock().receivedOn(),
                progress.clock().silenceOn()));
        return all;
    }

    private static List<Deadline> ofPieces(DossierView view, Progress progress, Instant askedAt, LocalDate respondBy) {
        return concerned(view)
                .map(account -> new Deadline(
                        view,
                        LetterKind.PIECES_DUE,
                        account.equals(view.opening().owner()) ? "" : account.toString(),
                        new Recipient.OfAccount(account),
                        progress.inCharge(),
                        ParisTime.dayOf(askedAt),
                        respondBy))
                .toList();
    }

    /** Whoever may produce the pieces. */
    private static Stream<AccountId> concerned(DossierView view) {
        return Stream.concat(
                Stream.of(view.opening().owner()),
                view.circle().taken().flatMap(place -> Stream.ofNullable(place.account())));
    }

    private static Deadline of(DossierView view, Progress progress, OpinionView opinion) {
        var request = opinion.request();
        return new Deadline(
                view,
                LetterKind.OPINION_DUE,
                request.id().toString(),
                new Recipient.OfAgency(request.agency()),
                progress.inCharge(),
                ParisTime.dayOf(opinion.askedAt()),
                request.dueOn());
    }

    private static boolean isOwed(OpinionView opinion) {
        return switch (opinion.state()) {
            case AWAITED, OVERDUE -> true;
            case GIVEN, RECALLED -> false;
        };
    }
}
