package fr.workinfrance.standalone.killed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;

/**
 * One command as it is sent: the same identifier however often it has to be sent again.
 *
 * @param dossier of whom it is asked
 */
record Ask(UUID id, UUID dossier, String command, String body) {

    static Ask openDraft(UUID dossier) {
        return new Ask(UUID.randomUUID(), dossier, "open-draft", "{\"role\":\"WORKER\"}");
    }

    static Ask saveDraft(UUID dossier, int time) {
        return new Ask(
                UUID.randomUUID(), dossier, "save-draft", "{\"answers\":{\"LAST_NAME\":\"Saved %d\"}}".formatted(time));
    }

    HttpRequest to(String house, String token) {
        return HttpRequest.newBuilder(URI.create("%s/api/dossiers/%s/%s".formatted(house, dossier, command)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
