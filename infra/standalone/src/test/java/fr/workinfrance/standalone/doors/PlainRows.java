package fr.workinfrance.standalone.doors;

import java.util.List;
import java.util.stream.Stream;

/** Every door that is about no dossier: what opens there, and to whom, the approved page alone says. */
final class PlainRows {

    static List<Row> all() {
        return Stream.of(carrying(), inviting(), sharingOut(), others(), checking())
                .flatMap(List::stream)
                .toList();
    }

    /** What a wallet asks, which knows no dossier. */
    private static List<Row> carrying() {
        return List.of(
                Row.plain("POST /api/wallet/token", "/api/wallet/token", "form grant_type=none"),
                Row.plain("POST /api/wallet/nonce", "/api/wallet/nonce", "json {}"),
                Row.plain("POST /api/wallet/credential", "/api/wallet/credential", "json {}"),
                Row.plain("GET /.well-known/openid-credential-issuer", "/.well-known/openid-credential-issuer"),
                Row.plain("GET /.well-known/oauth-authorization-server", "/.well-known/oauth-authorization-server"),
                Row.plain("GET /.well-known/jwt-vc-issuer", "/.well-known/jwt-vc-issuer"),
                Row.plain("GET /credential-types/work-authorisation/1", "/credential-types/work-authorisation/1"));
    }

    private static List<Row> inviting() {
        return List.of(
                Row.plain("GET /invitations", "/invitations"),
                Row.plain("POST /invitations", "/invitations", "form code=none"),
                Row.plain("POST /api/invitations/take-up", "/api/invitations/take-up", "json {\"code\":\"none\"}"));
    }

    private static List<Row> sharingOut() {
        return List.of(
                Row.plain("POST /dossiers/batch", "/dossiers/batch", "form do=none"),
                Row.plain("GET /workload", "/workload"),
                Row.plain("GET /api/workload", "/api/workload"));
    }

    private static List<Row> others() {
        return List.of(
                Row.plain("GET /", "/"),
                Row.plain("GET /sign-in", "/sign-in"),
                Row.plain("GET /dossiers", "/dossiers"),
                Row.plain("GET /api/dossiers", "/api/dossiers"),
                Row.plain("GET /dossiers/new", "/dossiers/new"),
                Row.plain("POST /dossiers/new", "/dossiers/new", "form role=none"),
                Row.plain("GET /statistics", "/statistics"),
                Row.plain("GET /api/statistics", "/api/statistics"),
                Row.plain("GET /refusals", "/refusals"),
                Row.plain("GET /api/audit/refusals", "/api/audit/refusals"),
                Row.plain("GET /inbox", "/inbox"),
                Row.plain("GET /inbox/{letter}", "/inbox/{letter}"),
                Row.plain("POST /inbox/{letter}/unread", "/inbox/{letter}/unread", "form "),
                Row.plain("GET /settings", "/settings"),
                Row.plain("POST /settings", "/settings", "form language=fr"),
                Row.plain("POST /settings/email", "/settings/email", "form email=none"),
                Row.plain("POST /settings/email/confirm", "/settings/email/confirm", "form code=0"),
                Row.plain("POST /settings/email/forget", "/settings/email/forget", "form "),
                Row.plain("GET /import", "/import"),
                Row.plain("POST /import", "/import", "file none=none"),
                Row.plain("POST /api/imports", "/api/imports", "json {}"),
                Row.plain("POST /api/token", "/api/token", "json {}"),
                Row.plain("GET /api/projections", "/api/projections"),
                Row.plain("POST /api/projections/{name}/retry", "/api/projections/statistics/retry", "json {}"),
                Row.plain("POST /api/projections/{name}/rebuild", "/api/projections/statistics/rebuild", "json {}"),
                Row.plain("GET /eligibility", "/eligibility"),
                Row.plain("GET /api/eligibility", "/api/eligibility"),
                Row.plain("GET /board", "/board"),
                Row.plain("GET /api/board", "/api/board"),
                Row.plain("GET /procedures", "/procedures"),
                Row.plain("GET /procedures/{name}", "/procedures/STUDENT_JOB"),
                Row.plain("POST /procedures/{name}", "/procedures/STUDENT_JOB", "form definition=none"),
                Row.plain("GET /api/procedures", "/api/procedures"),
                Row.plain("GET /api/procedures/{name}", "/api/procedures/STUDENT_JOB"),
                Row.plain(
                        "POST /api/procedures/{procedure}/versions", "/api/procedures/STUDENT_JOB/versions", "json {}"),
                Row.plain("GET /api/signing-keys", "/api/signing-keys"),
                Row.plain("POST /api/signing-keys", "/api/signing-keys", "json {\"from\":\"2199-01-01T00:00:00Z\"}"),
                Row.plain(
                        "POST /api/signing-keys/{key}/revocation",
                        "/api/signing-keys/none/revocation",
                        "json {\"reason\":\"KEY_REVOKED\"}"));
    }

    /** What anybody may check, of an attestation they hold in their hands. */
    private static List<Row> checking() {
        return List.of(
                Row.plain("GET /verify", "/verify"),
                Row.plain("POST /verify", "/verify", "form code=none"),
                Row.plain("GET /v/{code}", "/v/none"),
                Row.plain("GET /V/{code}", "/V/none"),
                Row.plain("GET /api/attestations/{code}", "/api/attestations/none"),
                Row.plain("GET /api/attestations/keys", "/api/attestations/keys"),
                Row.plain("POST /api/attestations/check", "/api/attestations/check", "pdf none"),
                Row.plain("GET /.well-known/jwks.json", "/.well-known/jwks.json"),
                Row.plain("GET /status-lists/1", "/status-lists/1"),
                Row.plain("GET /status-lists/keys.json", "/status-lists/keys.json"),
                Row.plain("GET /verify/keys", "/verify/keys"),
                Row.plain("GET /verify/keys/{keyId}.pem", "/verify/keys/none.pem"),
                Row.plain("GET /verify/keys/{keyId}/authority.pem", "/verify/keys/none/authority.pem"),
                Row.plain("GET /verify/offline", "/verify/offline"),
                Row.plain("GET /verify/list", "/verify/list"),
                Row.plain("POST /verify/list", "/verify/list", "file none=none"),
                Row.plain("GET /verify/list/{id}", "/verify/list/none"),
                Row.plain("GET /verify/receipt", "/verify/receipt"),
                Row.plain("POST /verify/receipt", "/verify/receipt", "form answer=none"),
                Row.plain("GET /verify/receipts", "/verify/receipts"),
                Row.plain("POST /verify/receipts", "/verify/receipts", "file none=none"),
                Row.plain("GET /verify/holder", "/verify/holder"),
                Row.plain("POST /verify/holder", "/verify/holder", "form code=none"),
                Row.plain("GET /verify/symbol", "/verify/symbol"),
                Row.plain("GET /verify/answer", "/verify/answer"),
                Row.plain("POST /verify/answer", "/verify/answer", "form answer=none"),
                Row.plain("GET /verify/share", "/verify/share"),
                Row.plain("GET /verify/watch", "/verify/watch"),
                Row.plain("GET /verify/watch/ask", "/verify/watch/ask"),
                Row.plain("GET /verify/watch/shown", "/verify/watch/shown"),
                Row.plain("POST /verify/symbol", "/verify/symbol", "file none=none"),
                Row.plain("POST /api/attestations/symbol", "/api/attestations/symbol", "text none"),
                Row.plain(
                        "POST /api/attestations/{code}/holder",
                        "/api/attestations/none/holder",
                        "json {\"born\":\"2000-01-01\"}"),
                Row.plain("POST /api/attestations/{code}/receipt", "/api/attestations/none/receipt", "json {}"),
                Row.plain("POST /api/attestations/receipts/check", "/api/attestations/receipts/check", "text none"),
                Row.plain("POST /verify/share", "/verify/share", "form code=none"),
                Row.plain("POST /api/attestations/shares/check", "/api/attestations/shares/check", "json {}"),
                Row.plain("POST /verify/watch/ask", "/verify/watch/ask", "form code=none"),
                Row.plain("POST /verify/watch/shown", "/verify/watch/shown", "form id=none&pass=none&secret=none"),
                Row.plain("POST /verify/watch", "/verify/watch", "form code=none&kind=EMAIL&target=none"),
                Row.plain("GET /verify/watch/{id}", "/verify/watch/none"),
                Row.plain("POST /verify/watch/{id}/confirm", "/verify/watch/none/confirm", "form pass=none"),
                Row.plain("POST /verify/watch/{id}/stop", "/verify/watch/none/stop", "form pass=none"),
                Row.plain("POST /api/attestations/watches", "/api/attestations/watches", "json {}"),
                Row.plain("POST /api/attestations/watches/{id}/stop", "/api/attestations/watches/none/stop", "json {}"),
                Row.plain("GET /api/attestations/keys/receipts", "/api/attestations/keys/receipts"),
                Row.plain("POST /api/attestations/bulk", "/api/attestations/bulk", "json {}"),
                Row.plain("GET /api/attestations/bulk/{id}", "/api/attestations/bulk/none"),
                Row.plain("GET /api/attestations/bulk/{id}.csv", "/api/attestations/bulk/none.csv"));
    }

    private PlainRows() {}
}
