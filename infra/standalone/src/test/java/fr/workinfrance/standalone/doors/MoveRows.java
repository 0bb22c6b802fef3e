package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every move and everything that is asked beside a dossier, by programs and by the buttons of pages, one and many at a time. */
final class MoveRows {

    private static final String NO_SUCH_VERSION = "version=999999";

    /** What an officer does to a desk where nothing comes of it, and where something would. */
    private record Marked(String does, String idle, String whole) {}

    private static final Map<Aside, Marked> MARKS = Map.of(
            Aside.ASSIGN_OFFICER, new Marked("ASSIGN_OFFICER", ":none", ":{officer}"),
            Aside.RELEASE_OFFICER, new Marked("RELEASE_OFFICER", "", ""),
            Aside.PUT_LABEL, new Marked("PUT_LABEL", ":URGENT", ":TO_DISCUSS"),
            Aside.TAKE_LABEL_OFF, new Marked("TAKE_LABEL_OFF", ":WAITING_ELSEWHERE", ":URGENT"));

    /** Who may do what at which stage, so that it is done; in this order, for one does away with another. */
    record Deed(Move move, Who who, Stage stage) {}

    // Why not SUPPLEMENT_DOSSIER: it takes a piece to be joined first.
    static final List<Deed> DEEDS = List.of(
            new Deed(Move.REMOVE_PIECE, Who.APPLICANT, Stage.DRAFT),
            new Deed(Move.WITHDRAW_DOSSIER, Who.MANDATARY, Stage.DRAFT),
            new Deed(Move.REQUEST_PIECES, Who.DECIDING_AGENCY, Stage.SUBMITTED),
            new Deed(Move.CLOSE_DOSSIER, Who.DECIDING_AGENCY, Stage.INCOMPLETE),
            new Deed(Move.MARK_COMPLETE, Who.DECIDING_AGENCY, Stage.SUPPLEMENTED),
            new Deed(Move.REFUSE_DOSSIER, Who.DECIDING_AGENCY, Stage.SUPPLEMENTED),
            new Deed(Move.REQUEST_OPINION, Who.DECIDING_AGENCY, Stage.COMPLETE),
            new Deed(Move.FORWARD_DOSSIER, Who.DECIDING_AGENCY, Stage.COMPLETE),
            new Deed(Move.GIVE_OPINION, Who.PREFECTURE, Stage.UNDER_EXAMINATION),
            new Deed(Move.SUPERSEDE_OPINION, Who.LABOUR_INSPECTION, Stage.UNDER_EXAMINATION),
            new Deed(Move.RECALL_OPINION, Who.DECIDING_AGENCY, Stage.UNDER_EXAMINATION),
            new Deed(Move.APPROVE_DOSSIER, Who.DECIDING_AGENCY, Stage.UNDER_EXAMINATION),
            new Deed(Move.REQUEST_REASONS, Who.INVITED_EMPLOYER, Stage.REFUSED_BY_SILENCE),
            new Deed(Move.GIVE_REASONS, Who.DECIDING_AGENCY, Stage.REFUSED_BY_SILENCE),
            new Deed(Move.FILE_APPEAL, Who.APPLICANT, Stage.REFUSED),
            new Deed(Move.DECIDE_APPEAL, Who.SUPERIOR_AGENCY, Stage.REFUSAL_CONTESTED),
            new Deed(Move.REPEAL_AUTHORISATION, Who.DECIDING_AGENCY, Stage.APPROVED),
            new Deed(Move.DECLARE_CHANGE, Who.INVITED_WORKER, Stage.ATTESTED),
            new Deed(Move.DECLARE_CANCELLATION, Who.APPLICANT, Stage.ATTESTED),
            new Deed(Move.WITHDRAW_AUTHORISATION, Who.DECIDING_AGENCY, Stage.ATTESTED));

    static List<Row> all() {
        var rows = new ArrayList<Row>();
        for (var move : Move.values()) rows.add(byProgram(move));
        for (var move : Move.values()) rows.add(onThePage(move));
        for (var aside : Aside.values()) if (aside != Aside.ATTACH_FILE) rows.add(byProgram(aside));
        MARKS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(mark -> {
            rows.add(onTheDesk(mark.getKey(), mark.getValue()));
            rows.add(ofMany(mark.getKey(), mark.getValue()));
        });
        rows.add(Row.of(
                "POST /dossiers/batch",
                "/dossiers/batch#MARK_COMPLETE",
                "form dossier={dossier}@999999&do=MARK_COMPLETE",
                "form dossier={dossier}&do=MARK_COMPLETE",
                Opening.asks(Move.MARK_COMPLETE)));
        return rows;
    }

    private static Row byProgram(Move move) {
        return Row.of(
                "POST /api/dossiers/{dossier}/{command}",
                "/api/dossiers/{dossier}/" + move.kebab(),
                "json {}",
                isForPrograms(move) ? Opening.asks(move) : Opening.TO_NOBODY);
    }

    private static Row onThePage(Move move) {
        var whole = form(move);
        return Row.of(
                "POST /dossiers/{id}/moves/{move}",
                "/dossiers/{dossier}/moves/" + move.kebab(),
                "form " + whole + (whole.isEmpty() ? "" : "&") + NO_SUCH_VERSION,
                "form " + whole,
                isOnPages(move) ? Opening.asks(move) : Opening.TO_NOBODY);
    }

    private static Row byProgram(Aside aside) {
        var path = "/api/dossiers/{dossier}/" + aside.kebab();
        return Row.of("POST " + path, path, "json {\"none\":0}", Opening.asks(aside));
    }

    private static Row onTheDesk(Aside aside, Marked mark) {
        return Row.of(
                "POST /dossiers/{id}/desk",
                "/dossiers/{dossier}/desk#" + aside,
                "form do=" + mark.does() + mark.idle(),
                "form do=" + mark.does() + mark.whole(),
                Opening.asks(aside));
    }

    private static Row ofMany(Aside aside, Marked mark) {
        return Row.of(
                "POST /dossiers/batch",
                "/dossiers/batch#" + aside,
                "form dossier={dossier}&do=" + mark.does() + mark.idle(),
                "form dossier={dossier}&do=" + mark.does() + mark.whole(),
                Opening.asks(aside));
    }

    /** What the form of a move says where it would be done: whoever is turned away with it is turned away from something. */
    static String form(Move move) {
        return switch (move) {
            case REMOVE_PIECE -> "piece={stay}";
            case REQUEST_PIECES -> "gap.PUBLISHED_OFFER=MISSING&respondBy={later}&message=Send+it.";
            case REQUEST_OPINION ->
                "id={new}&agency=PREFECTURE-69&basis=R5221-20&dueOn={later}&silence=STILL_OWED&mayBePassedOver=on";
            case GIVE_OPINION -> "opinion={awaited}&verdict=FAVOURABLE&reasons=Nothing+against+it.";
            case SUPERSEDE_OPINION -> "opinion={given}&verdict=UNFAVOURABLE&reasons=On+second+thoughts.";
            case RECALL_OPINION -> "opinion={unanswered}&reasons=No+longer+needed.";
            case APPROVE_DOSSIER -> "from={later}&until={end}&overriding=On+the+evidence.";
            case REFUSE_DOSSIER -> "lawReasons=R5221-20&factReasons=No+such+job.&overriding=On+the+evidence.";
            case CLOSE_DOSSIER -> "reason=DUPLICATE&message=Asked+for+twice.";
            case FORWARD_DOSSIER -> "to=DIRECCTE-69&reasons=It+is+done+there.";
            case WITHDRAW_AUTHORISATION -> "ground=FRAUD&reasons=The+contract+was+forged.";
            case REPEAL_AUTHORISATION -> "from={later}&lostCondition=The+permit.&reasons=It+ended.";
            case GIVE_REASONS -> "lawReasons=R5221-20&factReasons=No+such+job.";
            case DECLARE_CHANGE -> "workplace=1+rue+Neuve,+75010+Paris";
            case FILE_APPEAL -> "appeal={new}&kind=HIERARCHICAL&grounds=It+is+wrong.";
            case DECIDE_APPEAL -> "appeal={appeal}&ruling=REJECTED&reasons=It+is+right.";
            case OPEN_DRAFT, SAVE_DRAFT, ATTACH_PIECE, SUBMIT_DOSSIER, SUPPLEMENT_DOSSIER, MARK_COMPLETE -> "";
            case WITHDRAW_DOSSIER, REQUEST_REASONS, DECLARE_CANCELLATION, IMPORT_DOSSIER -> "";
            case INVITE_PARTY, TAKE_UP_INVITATION, REVOKE_INVITATION, REMOVE_PARTY -> "";
            case REMIND_OF_OPINION, RECORD_OPINION_OVERDUE, REFUSE_BY_SILENCE, RECORD_REASONS_OVERDUE -> "";
            case REJECT_APPEAL_BY_SILENCE, ISSUE_ATTESTATION, REPLACE_ATTESTATION -> "";
        };
    }

    /** Whether a dossier's page has such a form at all. */
    private static boolean isOnPages(Move move) {
        return switch (move) {
            case MARK_COMPLETE, SUPPLEMENT_DOSSIER, WITHDRAW_DOSSIER, REQUEST_REASONS, DECLARE_CANCELLATION -> true;
            default -> !form(move).isEmpty();
        };
    }

    /** Whether programs ask for it by its name: not what a machine asks, nor what has a door of its own. */
    private static boolean isForPrograms(Move move) {
        return switch (move) {
            case ATTACH_PIECE, IMPORT_DOSSIER, INVITE_PARTY, TAKE_UP_INVITATION -> false;
            case REMIND_OF_OPINION, RECORD_OPINION_OVERDUE, REFUSE_BY_SILENCE -> false;
            case RECORD_REASONS_OVERDUE, REJECT_APPEAL_BY_SILENCE, ISSUE_ATTESTATION, REPLACE_ATTESTATION -> false;
            default -> true;
        };
    }

    private MoveRows() {}
}
