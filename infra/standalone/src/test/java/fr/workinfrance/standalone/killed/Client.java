package fr.workinfrance.standalone.killed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody who asks one thing after the other, keeps what was answered, and asks again what was not. */
final class Client {

    private static final int SAVES = 5;

    private final List<Ask> acknowledged = new CopyOnWriteArrayList<>();
    private UUID dossier = UUID.randomUUID();
    private int saved = -1;
    private @Nullable Ask unanswered;

    /** Asks until the house no longer answers, or so many times. */
    void askUntilSilence(HttpClient http, String house, String token, int times) throws InterruptedException {
        for (var time = 0; time < times; time++) {
            var ask = unanswered == null ? next() : unanswered;
            unanswered = ask;
            if (!isAnswered(http, house, token, ask)) return;
            acknowledged.add(ask);
            unanswered = null;
        }
    }

    List<Ask> acknowledged() {
        return acknowledged;
    }

    int answered() {
        return acknowledged.size();
    }

    private Ask next() {
        if (saved == SAVES) {
            saved = -1;
            dossier = UUID.randomUUID();
        }
        saved++;
        return saved == 0 ? Ask.openDraft(dossier) : Ask.saveDraft(dossier, saved);
    }

    private static boolean isAnswered(HttpClient http, String house, String token, Ask ask)
            throws InterruptedException {
        try {
            var answer = http.send(ask.to(house, token), BodyHandlers.ofString());
            if (answer.statusCode() == 200) return true;
            throw new AssertionError("%s was answered %d %s".formatted(ask, answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return false;
        }
    }
}
