package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.dossier.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every door of the house, and how one knocks at it without changing anything. */
final class Rows {

    /** Doors of the machinery, which answer about no dossier and hold none. */
    static final Set<String> MACHINERY = Set.of("/error", "/actuator", "/v3/api-docs");

    static final List<Row> ALL = List.copyOf(all());

    private static List<Row> all() {
        var rows = new ArrayList<Row>();
        rows.addAll(reading());
        rows.addAll(typing());
        rows.addAll(moving());
        rows.addAll(noting());
        rows.addAll(inviting());
        rows.addAll(sharing());
        rows.addAll(carrying());
        rows.addAll(beside());
        rows.addAll(others());
        rows.addAll(checking());
        return rows;
    }

    private static List<Row> reading() {
        return List.of(
                row("GET /dossiers/{id}", "/dossiers/{dossier}", Opening::readsAnything),
                row("GET /api/dossiers/{id}", "/api/dossiers/{dossier}", Opening::readsAnything),
                row("GET /api/dossiers/{id}/trail", "/api/dossiers/{dossier}/trail", Opening.reads(Part.AUDIT_TRAIL)),
                row("GET /dossiers/{id}/trail", "/dossiers/{dossier}/trail", Opening::controls),
                row("GET /api/audit/dossiers/{id}", "/api/audit/dossiers/{dossier}", Opening::controls),
                piece("/dossiers/{id}/pieces/{piece}", "{stay}", Part.STAY_PIECES),
                piece("/dossiers/{id}/pieces/{piece}", "{contract}", Part.CONTRACT_PIECES),
                piece("/dossiers/{id}/pieces/{piece}", "{other}", Part.OTHER_PIECES),
                piece("/api/dossiers/{id}/pieces/{piece}", "{stay}", Part.STAY_PIECES),
                piece("/api/dossiers/{id}/pieces/{piece}", "{contract}", Part.CONTRACT_PIECES),
                piece("/api/dossiers/{id}/pieces/{piece}", "{other}", Part.OTHER_PIECES),
                row("GET /dossiers/{id}/attestation", "/dossiers/{dossier}/attestation", Opening::readsAttestation),
                row(
                        "GET /api/dossiers/{id}/attestation",
                        "/api/dossiers/{dossier}/attestation",
                        Opening::readsAttestation),
                row("GET /dossiers/{id}/receipt", "/dossiers/{dossier}/receipt", Opening::hasFiled),
                row("GET /dossiers/{id}/completeness", "/dossiers/{dossier}/completeness", Opening::hasCompleted));
    }

    private static List<Row> carrying() {
        return List.of(
                row("GET /dossiers/{id}/wallet", "/dossiers/{dossier}/wallet", Opening::holdsAttestation),
                row("POST /dossiers/{id}/wallet", "/dossiers/{dossier}/wallet", "form ", Opening::holdsAttestation),
                row(
                        "POST /api/dossiers/{dossier}/wallet-offers",
                        "/api/dossiers/{dossier}/wallet-offers",
                        "json {}",
                        Opening::carries),
                plain("POST /api/wallet/token", "/api/wallet/token", "form grant_type=none"),
                plain("POST /api/wallet/nonce", "/api/wallet/nonce", "json {}"),
                plain("POST /api/wallet/credential", "/api/wallet/credential", "json {}"),
                plain("GET /.well-known/openid-credential-issuer", "/.well-known/openid-credential-issuer"),
                plain("GET /.well-known/oauth-authorization-server", "/.well-known/oauth-authorization-server"),
                plain("GET /.well-known/jwt-vc-issuer", "/.well-known/jwt-vc-issuer"),
                plain("GET /credential-types/work-authorisation/1", "/credential-types/work-authorisation/1"));
    }

    private static List<Row> typing() {
        return List.of(
                row("GET /dossiers/{id}/form", "/dossiers/{dossier}/form", Opening::takesPart),
                row("GET /dossiers/{id}/summary", "/dossiers/{dossier}/summary", Opening::takesPart),
                row("GET /dossiers/{id}/submit", "/dossiers/{dossier}/submit", Opening::takesPart),
                row("POST /dossiers/{id}/form", "/dossiers/{dossier}/form", "file do=save", Opening::takesPart),
                row(
                        "POST /dossiers/{id}/form/autosave",
                        "/dossiers/{dossier}/form/autosave",
                        "form ",
                        Opening::takesPart),
                row(
                        "POST /dossiers/{id}/submit",
                        "/dossiers/{dossier}/submit",
                        "form version=999999",
                        Opening::takesPart),
                row("POST /dossiers/{id}/pieces", "/dossiers/{dossier}/pieces", "file kind=OTHER", Opening::takesPart),
                row(
                        "PUT /api/dossiers/{dossier}/pieces/{piece}",
                        "/api/dossiers/{dossier}/pieces/{new}?kind=OTHER",
                        "raw no piece at all",
                        Opening.asks(Move.ATTACH_PIECE)));
    }

    private static List<Row> moving() {
        var rows = new ArrayList<Row>();
        for (var move : Move.values()) {
            if (elsewhere(move)) continue;
            rows.add(row(
                    "POST /api/dossiers/{dossier}/{command}",
                    "/api/dossiers/{dossier}/" + move.kebab(),
                    "json {}",
                    Opening.asks(move)));
        }
        for (var move : List.of(
                Move.WITHDRAW_DOSSIER,
                Move.MARK_COMPLETE,
                Move.GIVE_OPINION,
                Move.DECLARE_CHANGE,
                Move.DECLARE_CANCELLATION))
            rows.add(row(
                    "POST /dossiers/{id}/moves/{move}",
                    "/dossiers/{dossier}/moves/" + move.kebab(),
                    "form version=999999",
                    Opening.asks(move)));
        return rows;
    }

    private static List<Row> noting() {
        return List.of(
                row(
                        "POST /api/dossiers/{dossier}/readings",
                        "/api/dossiers/{dossier}/readings",
                        "json {\"parts\":[\"PROGRESS\"]}",
                        (actor, standing, stage) ->
                                !Opening.owns(actor, standing, stage) && Opening.readsAnything(actor, standing, stage)),
                row(
                        "POST /api/dossiers/{dossier}/refused-readings",
                        "/api/dossiers/{dossier}/refused-readings",
                        "json {\"parts\":[]}",
                        (actor, _, _) -> !(actor instanceof Actor.Anyone)));
    }

    private static List<Row> inviting() {
        var one = "/dossiers/{dossier}/parties/00000000-0000-0000-0000-000000000001";
        return List.of(
                row("GET /dossiers/{id}/parties", "/dossiers/{dossier}/parties", Opening::takesPart),
                row(
                        "POST /dossiers/{id}/parties",
                        "/dossiers/{dossier}/parties",
                        "form role=none",
                        Opening.asks(Move.INVITE_PARTY)),
                row(
                        "POST /dossiers/{id}/parties/{invitation}/revocation",
                        one + "/revocation",
                        "form ",
                        Opening.asks(Move.REVOKE_INVITATION)),
                // Why only the owner: whoever was invited ends no part but their own.
                row("POST /dossiers/{id}/parties/{invitation}/end", one + "/end", "form ", Opening::owns),
                row(
                        "POST /api/dossiers/{dossier}/invitations",
                        "/api/dossiers/{dossier}/invitations",
                        "json {}",
                        Opening.asks(Move.INVITE_PARTY)),
                plain("GET /invitations", "/invitations"),
                plain("POST /invitations", "/invitations", "form code=none"),
                plain("POST /api/invitations/take-up", "/api/invitations/take-up", "json {\"code\":\"none\"}"));
    }

    private static List<Row> sharing() {
        var share = "/shares/00000000-0000-0000-0000-000000000001/revocation";
        return List.of(
                row("GET /dossiers/{id}/shares", "/dossiers/{dossier}/shares", Opening::sharesAttestation),
                row("GET /api/dossiers/{id}/shares", "/api/dossiers/{dossier}/shares", Opening::sharesAttestation),
                row(
                        "GET /dossiers/{id}/shares/{share}/checks",
                        "/dossiers/{dossier}/shares/00000000-0000-0000-0000-000000000001/checks",
                        Opening::sharesAttestation),
                row(
                        "GET /api/dossiers/{id}/shares/{share}/checks",
                        "/api/dossiers/{dossier}/shares/00000000-0000-0000-0000-000000000001/checks",
                        Opening::sharesAttestation),
                row("POST /dossiers/{id}/shares", "/dossiers/{dossier}/shares", "form ", Opening::sharesAttestation),
                row(
                        "POST /dossiers/{id}/shares/{share}/revocation",
                        "/dossiers/{dossier}" + share,
                        "form ",
                        Opening::sharesAttestation),
                row(
                        "POST /api/dossiers/{dossier}/shares",
                        "/api/dossiers/{dossier}/shares",
                        "json {}",
                        Opening::shares),
                row(
                        "POST /api/dossiers/{dossier}/shares/{share}/revocation",
                        "/api/dossiers/{dossier}" + share,
                        "json {}",
                        Opening::shares));
    }

    private static List<Row> beside() {
        var rows = new ArrayList<Row>();
        for (var aside : Aside.values())
            if (aside != Aside.ATTACH_FILE)
                rows.add(row(
                        "POST /api/dossiers/{dossier}/" + aside.kebab(),
                        "/api/dossiers/{dossier}/" + aside.kebab(),
                        "json {\"none\":0}",
                        Opening.asks(aside)));
        var file = "/api/dossiers/{dossier}/messages/{new}/files/{new}";
        rows.add(row(
                "PUT /api/dossiers/{dossier}/messages/{message}/files/{file}",
                file,
                "raw no file at all",
                Opening.asks(Aside.ATTACH_FILE)));
        rows.add(row("GET /dossiers/{id}/messages", "/dossiers/{dossier}/messages", Opening.reads(Part.MESSAGES)));
        rows.add(row(
                "GET /api/dossiers/{id}/messages", "/api/dossiers/{dossier}/messages", Opening.reads(Part.MESSAGES)));
        rows.add(row(
                "POST /dossiers/{id}/messages",
                "/dossiers/{dossier}/messages",
                "form text=",
                Opening.asks(Aside.WRITE_MESSAGE)));
        rows.add(row(
                "POST /dossiers/{id}/messages/settle",
                "/dossiers/{dossier}/messages/settle",
                "form ",
                Opening.asks(Aside.SETTLE_EXCHANGE)));
        for (var api : List.of("", "/api"))
            rows.add(row(
                    "GET " + api + "/dossiers/{id}/messages/{message}/files/{file}",
                    api + "/dossiers/{dossier}/messages/{new}/files/{new}",
                    (_, _, _) -> false));
        rows.add(row(
                "POST /dossiers/{id}/desk",
                "/dossiers/{dossier}/desk",
                "form do=TAKE_LABEL_OFF:WAITING_ELSEWHERE",
                Opening.asks(Aside.TAKE_LABEL_OFF)));
        rows.add(row("GET /dossiers/{id}/related", "/dossiers/{dossier}/related", Opening::compares));
        rows.add(row("GET /api/dossiers/{id}/related", "/api/dossiers/{dossier}/related", Opening::compares));
        rows.add(plain("POST /dossiers/batch", "/dossiers/batch", "form do=none"));
        rows.add(plain("GET /workload", "/workload"));
        rows.add(plain("GET /api/workload", "/api/workload"));
        return rows;
    }

    private static List<Row> others() {
        return List.of(
                plain("GET /", "/"),
                plain("GET /sign-in", "/sign-in"),
                plain("GET /dossiers", "/dossiers"),
                plain("GET /api/dossiers", "/api/dossiers"),
                plain("GET /dossiers/new", "/dossiers/new"),
                plain("POST /dossiers/new", "/dossiers/new", "form role=none"),
                plain("GET /statistics", "/statistics"),
                plain("GET /api/statistics", "/api/statistics"),
                plain("GET /refusals", "/refusals"),
                plain("GET /api/audit/refusals", "/api/audit/refusals"),
                plain("GET /inbox", "/inbox"),
                plain("GET /inbox/{letter}", "/inbox/{letter}"),
                plain("POST /inbox/{letter}/unread", "/inbox/{letter}/unread", "form "),
                plain("GET /settings", "/settings"),
                plain("POST /settings", "/settings", "form language=fr"),
                plain("POST /settings/email", "/settings/email", "form email=none"),
                plain("POST /settings/email/confirm", "/settings/email/confirm", "form code=0"),
                plain("POST /settings/email/forget", "/settings/email/forget", "form "),
                plain("GET /import", "/import"),
                plain("POST /import", "/import", "file none=none"),
                plain("POST /api/imports", "/api/imports", "json {}"),
                plain("POST /api/token", "/api/token", "json {}"),
                plain("GET /api/projections", "/api/projections"),
                plain("POST /api/projections/{name}/retry", "/api/projections/statistics/retry", "json {}"),
                plain("POST /api/projections/{name}/rebuild", "/api/projections/statistics/rebuild", "json {}"),
                plain("GET /eligibility", "/eligibility"),
                plain("GET /api/eligibility", "/api/eligibility"),
                plain("GET /board", "/board"),
                plain("GET /api/board", "/api/board"),
                plain("GET /procedures", "/procedures"),
                plain("GET /procedures/{name}", "/procedures/STUDENT_JOB"),
                plain("POST /procedures/{name}", "/procedures/STUDENT_JOB", "form definition=none"),
                plain("GET /api/procedures", "/api/procedures"),
                plain("GET /api/procedures/{name}", "/api/procedures/STUDENT_JOB"),
                plain("POST /api/procedures/{procedure}/versions", "/api/procedures/STUDENT_JOB/versions", "json {}"),
                plain("GET /api/signing-keys", "/api/signing-keys"),
                plain("POST /api/signing-keys", "/api/signing-keys", "json {\"from\":\"2199-01-01T00:00:00Z\"}"),
                plain(
                        "POST /api/signing-keys/{key}/revocation",
                        "/api/signing-keys/none/revocation",
                        "json {\"reason\":\"KEY_REVOKED\"}"));
    }

    /** What anybody may check, of an attestation they hold in their hands. */
    private static List<Row> checking() {
        return List.of(
                plain("GET /verify", "/verify"),
                plain("POST /verify", "/verify", "form code=none"),
                plain("GET /v/{code}", "/v/none"),
                plain("GET /V/{code}", "/V/none"),
                plain("GET /api/attestations/{code}", "/api/attestations/none"),
                plain("GET /api/attestations/keys", "/api/attestations/keys"),
                plain("POST /api/attestations/check", "/api/attestations/check", "pdf none"),
                plain("GET /.well-known/jwks.json", "/.well-known/jwks.json"),
                plain("GET /status-lists/1", "/status-lists/1"),
                plain("GET /status-lists/keys.json", "/status-lists/keys.json"),
                plain("GET /verify/keys", "/verify/keys"),
                plain("GET /verify/keys/{keyId}.pem", "/verify/keys/none.pem"),
                plain("GET /verify/keys/{keyId}/authority.pem", "/verify/keys/none/authority.pem"),
                plain("GET /verify/offline", "/verify/offline"),
                plain("GET /verify/list", "/verify/list"),
                plain("POST /verify/list", "/verify/list", "file none=none"),
                plain("GET /verify/list/{id}", "/verify/list/none"),
                plain("GET /verify/receipt", "/verify/receipt"),
                plain("POST /verify/receipt", "/verify/receipt", "form answer=none"),
                plain("GET /verify/receipts", "/verify/receipts"),
                plain("POST /verify/receipts", "/verify/receipts", "file none=none"),
                plain("POST /verify/holder", "/verify/holder", "form code=none"),
                plain("POST /verify/symbol", "/verify/symbol", "file none=none"),
                plain("POST /api/attestations/symbol", "/api/attestations/symbol", "text none"),
                plain(
                        "POST /api/attestations/{code}/holder",
                        "/api/attestations/none/holder",
                        "json {\"born\":\"2000-01-01\"}"),
                plain("POST /api/attestations/{code}/receipt", "/api/attestations/none/receipt", "json {}"),
                plain("POST /api/attestations/receipts/check", "/api/attestations/receipts/check", "text none"),
                plain("POST /verify/share", "/verify/share", "form code=none"),
                plain("POST /api/attestations/shares/check", "/api/attestations/shares/check", "json {}"),
                plain("POST /verify/watch/ask", "/verify/watch/ask", "form code=none"),
                plain("POST /verify/watch", "/verify/watch", "form code=none&kind=EMAIL&target=none"),
                plain("GET /verify/watch/{id}", "/verify/watch/none"),
                plain("POST /verify/watch/{id}/confirm", "/verify/watch/none/confirm", "form pass=none"),
                plain("POST /verify/watch/{id}/stop", "/verify/watch/none/stop", "form pass=none"),
                plain("POST /api/attestations/watches", "/api/attestations/watches", "json {}"),
                plain("POST /api/attestations/watches/{id}/stop", "/api/attestations/watches/none/stop", "json {}"),
                plain("GET /api/attestations/keys/receipts", "/api/attestations/keys/receipts"),
                plain("POST /api/attestations/bulk", "/api/attestations/bulk", "json {}"),
                plain("GET /api/attestations/bulk/{id}", "/api/attestations/bulk/none"),
                plain("GET /api/attestations/bulk/{id}.csv", "/api/attestations/bulk/none.csv"));
    }

    /** Moves that have no door of that kind: asked by a machine, or at a door of their own. */
    private static boolean elsewhere(Move move) {
        return switch (move) {
            case ATTACH_PIECE, IMPORT_DOSSIER, INVITE_PARTY, TAKE_UP_INVITATION -> true;
            case REMIND_OF_OPINION, RECORD_OPINION_OVERDUE, REFUSE_BY_SILENCE -> true;
            case RECORD_REASONS_OVERDUE, REJECT_APPEAL_BY_SILENCE, ISSUE_ATTESTATION, REPLACE_ATTESTATION -> true;
            default -> false;
        };
    }

    private static Row piece(String door, String piece, Part part) {
        return row("GET " + door, door.replace("{id}", "{dossier}").replace("{piece}", piece), Opening.reads(part));
    }

    private static Row row(String door, String path, Row.Opens opens) {
        return new Row(door, path, "", opens);
    }

    private static Row row(String door, String path, String body, Row.Opens opens) {
        return new Row(door, path, body, opens);
    }

    private static Row plain(String door, String path) {
        return new Row(door, path, "", null);
    }

    private static Row plain(String door, String path, String body) {
        return new Row(door, path, body, null);
    }

    private Rows() {}
}
