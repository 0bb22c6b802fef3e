package fr.workinfrance.verification.upload;

import java.util.HashMap;
import java.util.Map;

/** What is coming in, counted for each client. */
final class Coming {

    private final int ofAll;
    private final int ofOneClient;
    private final Map<String, Integer> counts = new HashMap<>();

    Coming(int ofAll, int ofOneClient) {
        this.ofAll = ofAll;
        this.ofOneClient = ofOneClient;
    }

    synchronized boolean enter(String client) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= ofAll || counts.getOrDefault(client, 0) >= ofOneClient) return false;
        counts.merge(client, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String client) {
        counts.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
