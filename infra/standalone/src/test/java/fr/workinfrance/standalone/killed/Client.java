package fr.workinfrance.standalone.killed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who asks one thing after the other, keeps what was answered, and asks again what was not. */
public final class Client {

    /** How far one dossier after the other is brought: some wait as drafts, submitted, or for an opinion. */
    private static final int[] STEPS = {2, 4, 6, 7};

    private final List<Ask> acknowledged = new CopyOnWriteArrayList<>();
    private final Deque<Ask> next = new ArrayDeque<>();
    private int lives;

    /** Asks until the house no longer answers, or so many times. */
    public void askUntilSilence(HttpClient http, String house, Map<String, String> tokens, int times)
            throws InterruptedException {
        for (var time = 0; time < times; time++) {
            if (next.isEmpty()) next.addAll(Life.of(UUID.randomUUID()).subList(0, STEPS[lives++ % STEPS.length]));
            var ask = next.getFirst();
            if (!isAnswered(http, ask.to(house, tokens), ask)) return;
            acknowledged.add(ask);
            next.removeFirst();
        }
    }

    public List<Ask> acknowledged() {
        return acknowledged;
    }

    public int answered() {
        return acknowledged.size();
    }

    private static boolean isAnswered(HttpClient http, HttpRequest request, Ask ask) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) return true;
            throw new AssertionError("%s was answered %d %s".formatted(ask, answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return false;
        }
    }
}
