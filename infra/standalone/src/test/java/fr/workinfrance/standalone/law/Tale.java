package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.law.text.FrenchWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How far one journey has come: its dossier, what was typed, and what was answered last. */
final class Tale {

    static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern DISTANCE = Pattern.compile("(dans|il y a) (\\d+) (jours|mois)( et un jour)?");
    private static final Pattern QUOTED = Pattern.compile("« ([^»]+) »");

    final TestHouse house;
    final LawClient client;
    private final byte[] pdf;
    private final UUID first = UUID.randomUUID();
    private UUID dossier = first;
    Map<String, String> answers = new LinkedHashMap<>();
    String applicant = "";
    LawClient.@Nullable Told last;
    private long seen = -1;

    Tale(TestHouse house, byte[] pdf) {
        this.house = house;
        this.client = new LawClient(house.address());
        this.pdf = pdf;
    }

    void ask(String account, String command, Object body) {
        last = client.ask(account, dossier, command, body);
        if (last.isDone()) seen = last.body().path("version").asLong();
    }

    void join(String kind) {
        join(applicant, kind);
    }

    void join(String account, String kind) {
        requireDone();
        last = client.join(account, dossier, kind, pdf);
    }

    /** Somebody comes with a code, to whichever dossier it opens. */
    void come(String account, String code) {
        last = client.post(account, "/api/invitations/take-up", Map.of("code", code));
        if (last.isDone()) seen = last.body().path("version").asLong();
    }

    /** The status with which that reader is answered; what another has just done may not be known there yet. */
    int answerTo(String reader) {
        return client.get(reader, "/api/dossiers/" + dossier).status();
    }

    /** One piece of the dossier, byte by byte, as that reader is given it. */
    byte[] read(String reader, String piece) {
        return client.bytes(reader, "/api/dossiers/" + dossier + "/pieces/" + piece);
    }

    /** What was joined, whatever it was called. */
    byte[] joined() {
        return pdf.clone();
    }

    /** It is noon in Paris on that day, which is still to come. */
    void letItBe(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ParisTime.ZONE).toInstant();
        house.clock().letPass(Duration.between(house.clock().instant(), noon));
    }

    /** An invitation was made: its code is told, this once. */
    void requireInvited(Consumer<String> keeping) {
        assertThat(last).isNotNull();
        if (last.isDone()) keeping.accept(last.body().path("code").asString());
    }

    void requireDone() {
        if (last != null) assertThat(last.isDone()).as(last.detail()).isTrue();
        last = null;
    }

    /** Another dossier, until one goes back to the first. */
    void begin() {
        turnTo(UUID.randomUUID());
    }

    void goBack() {
        turnTo(first);
    }

    private void turnTo(UUID other) {
        dossier = other;
        seen = -1;
    }

    /** What stands on the authorisation of the first dossier, to be named by another request. */
    String reference() {
        return first.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    String id() {
        return dossier.toString();
    }

    JsonNode sheet(String reader) {
        var told = client.get(reader, "/api/dossiers/" + dossier + "?atLeast=" + seen);
        assertThat(told.isDone()).as("%s reads: %s", reader, told.detail()).isTrue();
        return told.body();
    }

    JsonNode pendingAppeal() {
        return sheet(applicant)
                .path("contest")
                .path("appeals")
                .valueStream()
                .filter(appeal -> appeal.path("state").asString().equals("PENDING"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no appeal is pending"));
    }

    LocalDate today() {
        return ParisTime.dayOf(house.clock().instant());
    }

    String day(String days) {
        return today().plusDays(Long.parseLong(days)).toString();
    }

    /** A day told by its distance from today; « dans 13 mois et un jour » is one day more. */
    LocalDate typedDay(String words) {
        var days = DISTANCE.matcher(words);
        if (!days.matches()) throw new IllegalArgumentException("no day: " + words);
        long n = Long.parseLong(days.group(2)) * (days.group(1).equals("dans") ? 1 : -1);
        var day = days.group(3).equals("jours") ? today().plusDays(n) : today().plusMonths(n);
        return days.group(4) == null ? day : day.plusDays(1);
    }

    String typed(String field, String words) {
        if (DISTANCE.matcher(words).matches()) return typedDay(words).toString();
        return switch (FrenchWords.named("field", field)) {
            case "NATIONALITY" -> FrenchWords.named("country", words);
            case "STAY_STATUS" -> FrenchWords.named("stay-status", words);
            case "CONTRACT_TYPE" -> FrenchWords.named("contract-type", words);
            case "REQUEST" -> FrenchWords.named("request", words);
            default -> words;
        };
    }

    static List<String> quoted(String words) {
        var all = new ArrayList<String>();
        var matcher = QUOTED.matcher(words);
        while (matcher.find()) all.add(matcher.group(1));
        return all;
    }
}
