package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a first start shows, walked through by everybody who has an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Where no dossier stays: nothing was opened yet, or the attestation is about to be made. */
    private static final Set<Stage> PASSING = EnumSet.of(Stage.NOT_OPENED, Stage.APPROVED);

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");

    /** The pages of the menu that are a list. */
    private static final Set<String> LISTS =
            Set.of("/dossiers", "/board", "/workload", "/inbox", "/statistics", "/refusals", "/procedures");

    private static final Pattern ROW = Pattern.compile("(?s)<tbody>\\s*<tr");
    /** Beside a dossier of a list, only where a reply is owed. */
    private static final Pattern OWED = Pattern.compile("href=\"/dossiers/[^\"/]+/messages\"");

    private static final Pattern ALIKE = Pattern.compile("data-alike=\"([0-9]+)\"");

    private TestHouse house;

    // Why a house of its own: what others did in it would hide what the stories leave empty.
    @BeforeAll
    void tell(@TempDir Path data) {
        house = TestHouse.on(data);
        house.tellsStories();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void reach_every_state() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stages()).containsAll(EnumSet.complementOf(EnumSet.copyOf(PASSING))));
    }

    static Stream<Account> accounts() {
        return DemonstrationAccounts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void fill_pages_that_all_answer(Account account) throws SQLException {
        var guest = new Guest(house).signedInAs(account.login());
        var seen = new LinkedHashSet<>(List.of("/"));
        // Why: an auditor is told by others which dossier to look at.
        if (account.kind() == AccountKind.AUDITOR)
            for (var dossier : texts("SELECT id FROM applicant.dossier"))
                seen.add("/dossiers/%s/trail".formatted(dossier));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            var path = next.poll();
            var answer = guest.get(path);
            assertThat(answer.statusCode()).as(account.login() + " at " + path).isEqualTo(200);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
            assertThat(answer.body()).as(account.login() + " at " + path).doesNotContain("??");

            links(answer.body()).filter(seen::add).forEach(next::add);
        }
        assertThat(seen.size()).as("%s", seen).isGreaterThan(2);
    }

    /** No page that lists something is empty, for whoever has it in their menu. */
    @ParameterizedTest
    @MethodSource("accounts")
    void fill_every_list(Account account) {
        var guest = new Guest(house).signedInAs(account.login());
        var lists = links(guest.get("/").body())
                .filter(LISTS::contains)
                // Why: an auditor searches, and is shown nothing unasked.
                .filter(path -> account.kind() != AccountKind.AUDITOR || !path.equals("/dossiers"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(lists).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lists)
                        .as(account.login())
                        .allSatisfy(path -> assertThat(guest.get(path).body()).containsPattern(ROW)));
    }

    @Test
    void show_an_auditor_each_trail() throws SQLException {
        var guest = new Guest(house).signedInAs("agnes");
        for (var dossier : texts("SELECT id FROM applicant.dossier"))
            assertThat(guest.get("/dossiers/%s/trail".formatted(dossier)).body())
                    .containsPattern(ROW);
    }

    @Test
    void show_a_holder_whom_an_attestation_is_shared_with() throws SQLException {
        var guest = new Guest(house).signedInAs("awa");
        await().atMost(PATIENCE)
                .until(() -> texts("SELECT id FROM applicant.dossier").stream()
                        .map(dossier -> guest.get("/dossiers/%s/shares".formatted(dossier)))
                        .anyMatch(page -> page.body().contains("data-state=\"OPEN\"")));
    }

    @Test
    void leave_a_question_open_on_either_side() {
        await().atMost(PATIENCE)
                .until(() -> isOwedAReply("claire", "/dossiers?share=REPLY") && isOwedAReply("martin", "/dossiers"));
    }

    private boolean isOwedAReply(String login, String list) {
        return OWED.matcher(new Guest(house).signedInAs(login).get(list).body()).find();
    }

    @Test
    void give_dossiers_to_both_officers_and_mark_some() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var officer : List.of("claire", "helene"))
                assertThat(new Guest(house)
                                .signedInAs(officer)
                                .get("/dossiers?share=MINE")
                                .body())
                        .as(officer)
                        .containsPattern(ROW);
            assertThat(new Guest(house)
                            .signedInAs("claire")
                            .get("/dossiers?label=URGENT")
                            .body())
                    .containsPattern(ROW);
        });
    }

    /** Of every procedure that an agency of the demonstration is asked about, one is told. */
    @Test
    void reach_procedures_of_every_kind() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(texts("SELECT DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'procedure'"
                                        + " FROM log.event WHERE name = 'dossier.draft-opened'"))
                                .extracting(procedure -> procedure.replaceAll("@.*", ""))
                                .contains("STUDENT_JOB", "ARTIST", "INTRODUCTION", "EMPLOYEE", "MEDICAL_INTERN"));
    }

    @Test
    void hold_one_pair_of_likely_duplicates_and_no_other() throws SQLException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts("SELECT id FROM likeness.dossier WHERE worker IS NOT NULL"))
                        .hasSizeGreaterThan(21));
        var claire = new Guest(house).signedInAs("claire");
        var alike = new ArrayList<String>();
        for (var stage : Stage.values())
            ALIKE.matcher(claire.get("/dossiers?stage=" + stage).body())
                    .results()
                    .forEach(found -> alike.add(found.group(1)));
        assertThat(alike).hasSize(2).containsOnly("1");
        assertThat(claire.get("/dossiers?stage=" + Stage.SUBMITTED).body()).doesNotContain("data-elsewhere");
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(path -> !path.startsWith("/kit/") && !path.startsWith("/webjars/"));
    }

    private Set<Stage> stages() throws SQLException {
        return texts("SELECT DISTINCT view::jsonb ->> 'stage' FROM applicant.dossier").stream()
                .map(Stage::valueOf)
                .collect(Collectors.toSet());
    }

    private List<String> texts(String question) throws SQLException {
        try (var database = house.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
