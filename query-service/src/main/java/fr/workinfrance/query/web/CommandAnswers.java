package fr.workinfrance.query.web;

import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.query.web.Answer.Done;
import fr.workinfrance.query.web.Answer.FieldTold;
import fr.workinfrance.query.web.Answer.Refused;
import fr.workinfrance.query.web.ImportAnswer.AlreadyThere;
import fr.workinfrance.query.web.ImportAnswer.FindingTold;
import fr.workinfrance.query.web.ImportAnswer.RemarkTold;
import fr.workinfrance.query.web.ImportAnswer.Taken;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an outcome or problem details as the command service writes them. */
final class CommandAnswers {

    private final JsonMapper json;

    CommandAnswers(JsonMapper json) {
        this.json = json;
    }

    Answer read(int status, InputStream body) {
        var told = tree(body);
        return status < 300 ? done(told) : refused(status, told);
    }

    /** Reads the same of a share, which says its code. */
    ShareMade readShare(int status, InputStream body) {
        var told = tree(body);
        return status < 300
                ? new ShareMade.Made(
                        UUID.fromString(told.path("share").asString()),
                        told.path("code").asString())
                : refused(status, told);
    }

    /** Reads the same of an invitation, which says its code. */
    InvitationMade readInvitation(int status, InputStream body) {
        var told = tree(body);
        return status < 300
                ? new InvitationMade.Made(
                        told.path("code").asString(), told.path("version").asLong(-1))
                : refused(status, told);
    }

    /** Reads the same of an import, which says more. */
    ImportAnswer readImport(int status, InputStream body) {
        var told = tree(body);
        if (status < 300) return taken(told);
        var refused = refused(status, told);
        return refused.name().equals("already-imported")
                ? new AlreadyThere(told.path("dossier").asString(), refused.title(), refused.detail())
                : refused;
    }

    /** Reads the same of an offer to a wallet. */
    WalletAnswer readOffer(int status, InputStream body) {
        var told = tree(body);
        return status < 300
                ? new WalletAnswer.Offered(
                        told.path("link").asString(),
                        told.path("transactionCode").asString(),
                        Instant.parse(told.path("until").asString()))
                : refused(status, told);
    }

    private JsonNode tree(InputStream body) {
        try {
            return json.readTree(body);
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }

    private static Taken taken(JsonNode told) {
        var findings = told.path("findings")
                .valueStream()
                .map(f -> new FindingTold(
                        f.path("rule").asString(),
                        Severity.valueOf(f.path("severity").asString()),
                        f.path("article").asString(),
                        f.path("sentence").asString()))
                .toList();
        var remarks = told.path("remarks")
                .valueStream()
                .map(r -> new RemarkTold(
                        r.path("what").asString(), r.path("sentence").asString()))
                .toList();
        return new Taken(told.path("dossier").asString(), findings, remarks);
    }

    private static Done done(JsonNode told) {
        List<String> events =
                told.path("events").valueStream().map(JsonNode::asString).toList();
        return new Done(told.path("dossier").asString(""), told.path("version").asLong(-1), events);
    }

    private static Refused refused(int status, JsonNode told) {
        var type = told.path("type").asString("");
        var problems = told.path("problems")
                .valueStream()
                .map(one -> new FieldTold(
                        one.path("field").asString(""),
                        one.path("kind").asString(""),
                        one.path("detail").asString("")))
                .toList();
        return new Refused(
                status,
                type.substring(type.lastIndexOf('/') + 1),
                told.path("title").asString(""),
                told.path("detail").asString(""),
                problems,
                told.path("version").asLong(-1));
    }
}
