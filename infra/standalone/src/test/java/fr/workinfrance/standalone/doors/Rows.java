package fr.workinfrance.standalone.doors;

import static fr.workinfrance.domain.access.Part.*;

import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.dossier.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every door of the house, and how one knocks at it without changing anything. */
final class Rows {

    /** Doors of the machinery, which answer about no dossier and hold none. */
    static final Set<String> MACHINERY = Set.of("/error", "/actuator", "/v3/api-docs");

    /** The number of nothing. */
    static final String NOBODYS = "00000000-0000-0000-0000-000000000001";

    static final List<Row> ALL = Stream.of(
                    reading(),
                    typing(),
                    MoveRows.all(),
                    noting(),
                    inviting(),
                    sharing(),
                    carrying(),
                    writing(),
                    PlainRows.all())
            .flatMap(List::stream)
            .toList();

    private static List<Row> reading() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("GET /dossiers/{id}", "/dossiers/{dossier}", Opening::readsAnything));
        rows.add(Row.of("GET /api/dossiers/{id}", "/api/dossiers/{dossier}", Opening::readsAnything));
        rows.add(Row.reading(
                "GET /api/dossiers/{id}/trail",
                "/api/dossiers/{dossier}/trail",
                Opening.reads(AUDIT_TRAIL),
                AUDIT_TRAIL,
                READINGS));
        rows.add(Row.reading(
                "GET /dossiers/{id}/trail", "/dossiers/{dossier}/trail", Opening::controls, AUDIT_TRAIL, READINGS));
        rows.add(Row.reading(
                "GET /api/audit/dossiers/{id}",
                "/api/audit/dossiers/{dossier}",
                Opening::controls,
                AUDIT_TRAIL,
                READINGS));
        for (var api : List.of("", "/api")) {
            rows.add(piece(api, "{stay}", STAY_PIECES));
            rows.add(piece(api, "{contract}", CONTRACT_PIECES));
            rows.add(piece(api, "{qualification}", QUALIFICATION_PIECES));
            rows.add(piece(api, "{other}", OTHER_PIECES));
            rows.add(Row.reading(
                    "GET " + api + "/dossiers/{id}/attestation",
                    api + "/dossiers/{dossier}/attestation",
                    Opening::readsAttestation,
                    ATTESTATION));
            rows.add(Row.reading(
                    "GET " + api + "/dossiers/{id}/related",
                    api + "/dossiers/{dossier}/related",
                    Opening::compares,
                    IDENTITY,
                    PERMIT,
                    EMPLOYER));
        }
        rows.add(Row.reading("GET /dossiers/{id}/receipt", "/dossiers/{dossier}/receipt", Opening::hasFiled, PROGRESS));
        rows.add(Row.reading(
                "GET /dossiers/{id}/completeness",
                "/dossiers/{dossier}/completeness",
                Opening::hasCompleted,
                PROGRESS));
        return rows;
    }

    private static Row piece(String api, String piece, Part part) {
        return Row.reading(
                "GET " + api + "/dossiers/{id}/pieces/{piece}",
                api + "/dossiers/{dossier}/pieces/" + piece,
                Opening.reads(part),
                part);
    }

    private static List<Row> carrying() {
        return List.of(
                Row.reading(
                        "GET /dossiers/{id}/wallet",
                        "/dossiers/{dossier}/wallet",
                        Opening::holdsAttestation,
                        ATTESTATION),
                Row.of("POST /dossiers/{id}/wallet", "/dossiers/{dossier}/wallet", "form ", Opening::holdsAttestation),
                Row.of(
                        "POST /api/dossiers/{dossier}/wallet-offers",
                        "/api/dossiers/{dossier}/wallet-offers",
                        "json {}",
                        Opening::carries));
    }

    private static List<Row> typing() {
        return List.of(
                typed("form"),
                typed("summary"),
                typed("submit"),
                Row.of(
                        "POST /dossiers/{id}/form",
                        "/dossiers/{dossier}/form",
                        "file do=save&version=999999",
                        "file do=save&FIRST_NAME=Another",
                        Opening::takesPart),
                Row.of(
                        "POST /dossiers/{id}/form/autosave",
                        "/dossiers/{dossier}/form/autosave",
                        "form version=999999",
                        "form FIRST_NAME=Another",
                        Opening::takesPart),
                Row.of(
                        "POST /dossiers/{id}/submit",
                        "/dossiers/{dossier}/submit",
                        "form version=999999",
                        "form ",
                        Opening::takesPart),
                Row.of(
                        "POST /dossiers/{id}/pieces",
                        "/dossiers/{dossier}/pieces",
                        "file kind=OTHER",
                        Opening::takesPart),
                Row.of(
                        "PUT /api/dossiers/{dossier}/pieces/{piece}",
                        "/api/dossiers/{dossier}/pieces/{new}?kind=OTHER",
                        "raw no piece at all",
                        Opening.asks(Move.ATTACH_PIECE)));
    }

    /** Where the whole form is shown as it is typed. */
    private static Row typed(String page) {
        return Row.reading(
                "GET /dossiers/{id}/" + page,
                "/dossiers/{dossier}/" + page,
                Opening::takesPart,
                IDENTITY,
                PERMIT,
                EMPLOYER,
                CONTRACT);
    }

    private static List<Row> noting() {
        return List.of(
                Row.of(
                        "POST /api/dossiers/{dossier}/readings",
                        "/api/dossiers/{dossier}/readings",
                        "json {\"parts\":[\"PROGRESS\"]}",
                        (who, standing, stage) ->
                                !Opening.owns(who, standing, stage) && Opening.readsAnything(who, standing, stage)),
                Row.of(
                        "POST /api/dossiers/{dossier}/refused-readings",
                        "/api/dossiers/{dossier}/refused-readings",
                        "json {\"parts\":[]}",
                        (who, _, _) -> who.isSignedIn()));
    }

    private static List<Row> inviting() {
        var one = "/dossiers/{dossier}/parties/" + NOBODYS;
        return List.of(
                Row.reading("GET /dossiers/{id}/parties", "/dossiers/{dossier}/parties", Opening::takesPart, PARTIES),
                Row.of(
                        "POST /dossiers/{id}/parties",
                        "/dossiers/{dossier}/parties",
                        "form role=none",
                        "form role=MANDATARY",
                        Opening.asks(Move.INVITE_PARTY)),
                Row.of(
                        "POST /dossiers/{id}/parties/{invitation}/revocation",
                        one + "/revocation",
                        "form ",
                        Opening.asks(Move.REVOKE_INVITATION)),
                // Why only the owner: whoever was invited ends no part but their own.
                Row.of("POST /dossiers/{id}/parties/{invitation}/end", one + "/end", "form ", Opening::owns),
                Row.of(
                        "POST /api/dossiers/{dossier}/invitations",
                        "/api/dossiers/{dossier}/invitations",
                        "json {}",
                        "json {\"role\":\"MANDATARY\"}",
                        Opening.asks(Move.INVITE_PARTY)));
    }

    private static List<Row> sharing() {
        var share = "/shares/" + NOBODYS;
        var rows = new ArrayList<Row>();
        for (var api : List.of("", "/api")) {
            var dossier = api + "/dossiers/{dossier}";
            rows.add(Row.reading(
                    "GET " + api + "/dossiers/{id}/shares",
                    dossier + "/shares",
                    Opening::sharesAttestation,
                    ATTESTATION));
            rows.add(Row.reading(
                    "GET " + api + "/dossiers/{id}/shares/{share}/checks",
                    dossier + share + "/checks",
                    Opening::sharesAttestation,
                    ATTESTATION));
        }
        var wish = "purpose=BANK&recipient=A+bank&discloses=JOB&until={later}";
        rows.add(Row.of(
                "POST /dossiers/{id}/shares",
                "/dossiers/{dossier}/shares",
                "form ",
                "form " + wish,
                Opening::sharesAttestation));
        rows.add(Row.of(
                "POST /dossiers/{id}/shares/{share}/revocation",
                "/dossiers/{dossier}" + share + "/revocation",
                "form ",
                Opening::sharesAttestation));
        rows.add(Row.of(
                "POST /api/dossiers/{dossier}/shares", "/api/dossiers/{dossier}/shares", "json {}", Opening::shares));
        rows.add(Row.of(
                "POST /api/dossiers/{dossier}/shares/{share}/revocation",
                "/api/dossiers/{dossier}" + share + "/revocation",
                "json {}",
                Opening::shares));
        return rows;
    }

    private static List<Row> writing() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                "PUT /api/dossiers/{dossier}/messages/{message}/files/{file}",
                "/api/dossiers/{dossier}/messages/{new}/files/{new}",
                "raw no file at all",
                Opening.asks(Aside.ATTACH_FILE)));
        for (var api : List.of("", "/api")) {
            var messages = api + "/dossiers/{dossier}/messages";
            rows.add(
                    Row.reading("GET " + api + "/dossiers/{id}/messages", messages, Opening.reads(MESSAGES), MESSAGES));
            rows.add(Row.reading(
                    "GET " + api + "/dossiers/{id}/messages/{message}/files/{file}",
                    messages + "/{message}/files/{file}",
                    Opening::hasWritten,
                    MESSAGES));
        }
        rows.add(Row.of(
                "POST /dossiers/{id}/messages",
                "/dossiers/{dossier}/messages",
                "form text=",
                "form text=A+word.",
                Opening.asks(Aside.WRITE_MESSAGE)));
        rows.add(Row.of(
                "POST /dossiers/{id}/messages/settle",
                "/dossiers/{dossier}/messages/settle",
                "form ",
                Opening.asks(Aside.SETTLE_EXCHANGE)));
        return rows;
    }

    private Rows() {}
}
