package fr.workinfrance.query.door;

import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.piece.PieceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What a page's form says, as the command service reads it. It passes on what was typed; the service judges it. */
final class MoveBody {

    private static final Set<String> DAYS = Set.of("respondBy", "dueOn", "from", "until");
    private static final Pattern BY_HAND = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    static Map<String, Object> of(Move move, MultiValueMap<String, String> typed) {
        var form = new MoveBody(typed);
        return switch (move) {
            case REQUEST_PIECES -> form.pieces();
            case REQUEST_OPINION -> form.opinion();
            case GIVE_OPINION, SUPERSEDE_OPINION -> form.answer();
            case RECALL_OPINION -> form.taking("opinion", "reasons").body;
            case APPROVE_DOSSIER -> form.approval();
            case REFUSE_DOSSIER -> form.lines("lawReasons").taking("factReasons", "overriding").body;
            case CLOSE_DOSSIER -> form.taking("reason", "message").body;
            case FORWARD_DOSSIER -> form.taking("to", "reasons").body;
            case WITHDRAW_AUTHORISATION -> form.taking("ground", "reasons").body;
            case REPEAL_AUTHORISATION -> form.taking("from", "lostCondition", "reasons").body;
            case GIVE_REASONS -> form.lines("lawReasons").taking("factReasons").body;
            case DECLARE_CHANGE -> form.change();
            case FILE_APPEAL -> form.taking("appeal", "kind", "grounds").body;
            case DECIDE_APPEAL -> form.taking("appeal", "ruling", "reasons").body;
            case REMOVE_PIECE -> form.taking("piece").body;
            case MARK_COMPLETE, SUPPLEMENT_DOSSIER, WITHDRAW_DOSSIER, REQUEST_REASONS, DECLARE_CANCELLATION -> Map.of();
            case OPEN_DRAFT,
                    SAVE_DRAFT,
                    ATTACH_PIECE,
                    SUBMIT_DOSSIER,
                    REMIND_OF_OPINION,
                    RECORD_OPINION_OVERDUE,
                    RECORD_REASONS_OVERDUE,
                    REJECT_APPEAL_BY_SILENCE,
                    REFUSE_BY_SILENCE,
                    ISSUE_ATTESTATION,
                    REPLACE_ATTESTATION,
                    INVITE_PARTY,
                    TAKE_UP_INVITATION,
                    REVOKE_INVITATION,
                    REMOVE_PARTY,
                    IMPORT_DOSSIER -> throw Desks.unknown();
        };
    }

    private final MultiValueMap<String, String> typed;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private MoveBody(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    private Map<String, Object> pieces() {
        var gaps = new ArrayList<Map<String, String>>();
        for (var kind : PieceKind.values()) {
            var reason = text("gap." + kind);
            if (!reason.isEmpty()) gaps.add(Map.of("kind", kind.name(), "reason", reason));
        }
        body.put("gaps", gaps);
        return taking("respondBy", "message").body;
    }

    private Map<String, Object> opinion() {
        var request = new MoveBody(typed)
                .taking("id", "agency", "basis", "dueOn", "silence")
                .ticked("binding", "mandatory", "mayBePassedOver");
        body.put("request", request.body);
        return taking("question").body;
    }

    private Map<String, Object> answer() {
        var answer = new MoveBody(typed).taking("verdict", "reasons").lines("conditions");
        answer.body.put(
                "pieces",
                Stream.of(PieceKind.values())
                        .map(PieceKind::name)
                        .filter(kind -> typed.containsKey("wants." + kind))
                        .toList());
        if (!text("forwardTo").isEmpty())
            answer.body.put("forward", Map.of("to", text("forwardTo"), "as", text("forwardAs")));
        body.put("answer", answer.body);
        return taking("opinion").body;
    }

    private Map<String, Object> change() {
        body.put(
                "beyond",
                Stream.of(Substance.values())
                        .map(Substance::name)
                        .filter(substance -> typed.containsKey("beyond." + substance))
                        .toList());
        return taking("workplace", "endsOn").body;
    }

    private Map<String, Object> approval() {
        body.put("period", new MoveBody(typed).taking("from", "until").body);
        return lines("conditions").taking("overriding").body;
    }

    /** The fields that were filled in; an empty one is left out, which the service tells apart from a wrong one. */
    private MoveBody taking(String... fields) {
        for (var field : fields) {
            var text = text(field);
            if (!text.isEmpty()) body.put(field, DAYS.contains(field) ? day(text) : text);
        }
        return this;
    }

    /** As a browser writes a day, where somebody whose browser has no field for it wrote it by hand. */
    private static String day(String typed) {
        var day = BY_HAND.matcher(typed);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))
                : typed;
    }

    private MoveBody ticked(String... fields) {
        for (var field : fields) body.put(field, typed.containsKey(field));
        return this;
    }

    /** A field in which each line is one item. */
    private MoveBody lines(String field) {
        List<String> items =
                text(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        body.put(field, items);
        return this;
    }

    private String text(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
