package fr.workinfrance.query.notification;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.util.Map;
import java.util.stream.Stream;

/**
 * To whom the letters of one event go.
 *
 * @param view of the dossier once it has taken the event in
 */
record Addressing(RecordedEvent recorded, DossierView view) {

    /** To whoever opened it, and to all who take part today: each in a letter of their own. */
    Stream<Letter> applicant(LetterKind kind, Map<String, String> facts) {
        return Stream.concat(
                owner(kind, facts),
                view.circle()
                        .taken()
                        .flatMap(place -> Stream.ofNullable(place.account()))
                        .flatMap(account -> account(kind, account, facts)));
    }

    Stream<Letter> owner(LetterKind kind, Map<String, String> facts) {
        return account(kind, view.opening().owner(), facts);
    }

    Stream<Letter> account(LetterKind kind, AccountId reader, Map<String, String> facts) {
        return letter(kind, new Recipient.OfAccount(reader), facts);
    }

    /** To the service in charge; to nobody while it is a draft. */
    Stream<Letter> inCharge(LetterKind kind, Map<String, String> facts) {
        var progress = view.progress();
        return progress == null ? Stream.of() : agency(kind, progress.inCharge(), facts);
    }

    Stream<Letter> agency(LetterKind kind, AgencyId reader, Map<String, String> facts) {
        return letter(kind, new Recipient.OfAgency(reader), facts);
    }

    private Stream<Letter> letter(LetterKind kind, Recipient reader, Map<String, String> facts) {
        return Stream.of(Letter.of(recorded.stream(), recorded.sequence(), kind, reader, view.id(), facts));
    }
}
