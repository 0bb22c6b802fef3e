package fr.workinfrance.query.letter;

import static fr.workinfrance.query.letter.Topic.DUTY;
import static fr.workinfrance.query.letter.Topic.PROGRESS;
import static fr.workinfrance.query.letter.Topic.REMINDER;

/** Every letter that is ever written, and whether its reader may do without it. */
public enum LetterKind {
    /** Law: every request is acknowledged (CRPA L112-3, R112-5). */
    RECEIPT(DUTY),
    /** Law: what is missing and the delay to produce it are told (CRPA L114-5). */
    PIECES_ASKED(DUTY),
    /** What the examination needs besides, and until when: the clock runs on, so nobody may miss it. */
    FURTHER_PIECES_ASKED(DUTY),
    COMPLETE(PROGRESS),
    /** Law: the applicant is told to whom the request was passed on (CRPA L114-2). */
    FORWARDED(DUTY),
    /** Law: an individual decision binds whom it was notified to (CRPA L221-8); so do the six that follow. */
    GRANTED(DUTY),
    REFUSED(DUTY),
    SILENT(DUTY),
    CLOSED(DUTY),
    ATTESTATION(DUTY),
    AUTHORISATION_WITHDRAWN(DUTY),
    AUTHORISATION_REPEALED(DUTY),
    /** One of those who hold the authorisation declared a change of it: the others must know at once, as of all it does. */
    WORKPLACE_DECLARED(DUTY),
    EARLIER_END_DECLARED(DUTY),
    CONTRACT_CANCELLED(DUTY),
    GIVEN_UP(PROGRESS),
    /** That what was produced has come; what was asked for may be asked for again. */
    SUPPLEMENTS_RECEIVED(PROGRESS),
    /** Which of the pieces asked for are missing still: whoever does not send them may lose by it. */
    SUPPLEMENTS_RECEIVED_IN_PART(DUTY),
    FURTHER_PIECES_RECEIVED(PROGRESS),
    /** Whom the service asks, and when it answers: never what it says, which only prepares the decision (CRPA L311-2). */
    OPINION_SOUGHT(PROGRESS),
    OPINION_GIVEN(PROGRESS),
    OPINION_REVISED(PROGRESS),
    OPINION_DROPPED(PROGRESS),
    OPINION_LATE(PROGRESS),
    /** Law: told to whoever asked for them (CRPA L232-4). */
    REASONS(DUTY),
    /** That they were not told in time: it makes the refusal illegal, so the applicant must know. */
    REASONS_LATE(DUTY),
    /** Law: an appeal is acknowledged as a request is (CRPA L112-3). */
    APPEAL_RECEIPT(DUTY),
    APPEAL_ALLOWED(DUTY),
    /** What took the authorisation away was itself withdrawn: the work may be done again (CRPA L240-1). */
    AUTHORISATION_RESTORED(DUTY),
    /** The withdrawal is undone, and what had ended the authorisation before ends it still. */
    WITHDRAWAL_UNDONE(DUTY),
    APPEAL_REJECTED(DUTY),
    APPEAL_SILENT(DUTY),
    PIECES_DUE(REMINDER),
    /** An officer wrote, and nothing need be answered. */
    MESSAGE(PROGRESS),
    /** An officer asks: whoever does not answer may lose by it. */
    REPLY_WANTED(DUTY),
    /** Somebody reads one's dossier from now on: whoever opened it must know. */
    PARTY_JOINED(DUTY),
    PARTY_LEFT(PROGRESS),
    /** One's part was ended by whoever opened the dossier. */
    PART_ENDED(DUTY),

    /** To the agency in charge, from here on to officers. */
    PIECES_CAME(PROGRESS),
    PIECES_CAME_IN_PART(PROGRESS),
    FURTHER_PIECES_CAME(PROGRESS),
    /** To an agency that said it missed them: it may answer anew. */
    MISSED_PIECES_CAME(PROGRESS),
    MESSAGE_CAME(PROGRESS),
    CHANGE_CAME(PROGRESS),
    CANCELLATION_CAME(PROGRESS),
    TAKEN_OVER(PROGRESS),
    /** The applicant gave their request up: nobody has to decide it any more. */
    GIVEN_UP_CAME(PROGRESS),
    /** The service let the day pass, and silence decided: its reasons may be asked for, within a month. */
    SILENCE_CAME(DUTY),
    /** An obligation of the agency asked, so that its officers cannot do without. */
    OPINION_ASKED(DUTY),
    OPINION_RECALLED(DUTY),
    /** The dossier ended before it was given. */
    OPINION_NO_LONGER_OWED(DUTY),
    OPINION_CAME(PROGRESS),
    OPINION_OVERDUE(PROGRESS),
    REASONS_ASKED(DUTY),
    APPEAL_CAME(DUTY),
    /** An appeal went to the agency above, that answers it. */
    APPEAL_GONE_UP(PROGRESS),
    /** The agency above has answered: an appeal that was allowed leaves the request to be examined anew, or the authorisation standing. */
    APPEAL_ANSWERED(DUTY),
    /** The reminder that the log records: whoever owes an opinion cannot do without. */
    OPINION_DUE(DUTY),
    APPEAL_DUE(REMINDER),
    REASONS_DUE(REMINDER),
    SILENCE_NEAR(REMINDER),
    DIGEST(Topic.DIGEST);

    private final Topic topic;

    /** Whether it is about a message, to be read where messages are. */
    public boolean isOfMessages() {
        return this == MESSAGE || this == REPLY_WANTED || this == MESSAGE_CAME;
    }

    LetterKind(Topic topic) {
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }
}
