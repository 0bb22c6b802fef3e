package fr.workinfrance.standalone.trio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.verification.status.Listed;
import fr.workinfrance.verification.status.StatusBits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who checks one attestation for one day, in every way that the open service offers. */
record Checks(Site site, Paper paper, LocalDate day) {

    private static final String BY_CODE = "/api/attestations/";

    /** The verdict of each way. */
    Map<String, String> verdicts() throws IOException, InterruptedException {
        return Map.of(
                "code", verdict(site.json(BY_CODE + paper.code() + on())),
                "document", verdict(site.post(BY_CODE + "check" + on(), "application/pdf", paper.pdf())),
                "symbol", verdict(site.post(BY_CODE + "symbol" + on(), "text/plain", paper.symbol())),
                "receipt", verdict(receipt()),
                "list of codes", verdict(bulk()));
    }

    /** What the status list says, which is sealed with a key that is published beside it. */
    Listed.Mark listed() throws IOException, InterruptedException {
        var token = new String(site.bytes("/status-lists/1"), StandardCharsets.US_ASCII).split("\\.");
        var keys = site.json("/status-lists/keys.json").path("keys");
        assertThat(keys.valueStream().map(key -> key.path("kid").asString()))
                .contains(part(token[0]).path("kid").asString());
        var bits = part(token[1]).path("status_list").path("lst").asString();
        return StatusBits.read(bits).at(paper.place()).orElseThrow();
    }

    /** How many keys are published that may seal attestations. */
    int keys() throws IOException, InterruptedException {
        return site.json("/.well-known/jwks.json").path("keys").size();
    }

    private JsonNode receipt() throws IOException, InterruptedException {
        var given =
                site.post(BY_CODE + paper.code() + "/receipt", "application/json", "{\"on\": \"%s\"}".formatted(day));
        var told = site.post(
                BY_CODE + "receipts/check", "text/plain", given.path("receipt").asString());
        assertThat(told.path("genuine").asBoolean()).as("%s", told).isTrue();
        return told;
    }

    private JsonNode bulk() throws IOException, InterruptedException {
        var begun = site.post(BY_CODE + "bulk", "application/json", """
                {"codes": ["%s"], "on": "%s"}""".formatted(paper.code(), day));
        var path = BY_CODE + "bulk/" + begun.path("id").asString();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> site.json(path),
                        list -> list.path("state").asString().equals("DONE"));
    }

    private String on() {
        return "?on=" + day;
    }

    private static String verdict(JsonNode told) {
        return told.findValue("verdict").asString();
    }

    private static JsonNode part(String encoded) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(encoded));
    }
}
