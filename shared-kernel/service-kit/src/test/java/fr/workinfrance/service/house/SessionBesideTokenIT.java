package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.service.security.ServiceToken;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One client that holds a session and shows a token, or a password, at the programs' door as well. */
class SessionBesideTokenIT {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.inDemonstration();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void keeps_its_session_when_both_are_shown_at_once() throws Exception {
        var visitor = signedIn();
        var bearer = bearer();
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                var asked = new ArrayList<Callable<HttpResponse<String>>>();
                for (int one = 0; one < AT_ONCE / 2; one++) {
                    asked.add(() -> visitor.get("/api/who", "Authorization", bearer));
                    asked.add(() -> visitor.get("/who"));
                }
                assertThat(clients.invokeAll(asked))
                        .allSatisfy(answer -> assertThat(told(answer)).isEqualTo(200));
            }
        }
        assertThat(visitor.get("/who").body()).isEqualTo("Claire Moreau");
    }

    private static int told(Future<HttpResponse<String>> answer) {
        return answer.resultNow().statusCode();
    }

    @Test
    void is_given_no_other_session_by_the_programs_door() {
        var visitor = signedIn();
        for (var shown : List.of(bearer(), House.basic("claire", DemonstrationAccounts.PASSWORD))) {
            var answer = visitor.get("/api/who", "Authorization", shown);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void is_not_let_in_by_its_session_at_the_programs_door() {
        assertThat(signedIn().get("/api/who").statusCode()).isEqualTo(401);
    }

    @Test
    void still_changes_its_session_by_signing_in() {
        var visitor = signedIn();
        assertThat(visitor.signIn("claire", DemonstrationAccounts.PASSWORD)
                        .headers()
                        .allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("wif-session="));
    }

    private static House.Visitor signedIn() {
        var visitor = house.visitor();
        visitor.signIn("claire", DemonstrationAccounts.PASSWORD);
        assertThat(visitor.get("/who").body()).isEqualTo("Claire Moreau");
        return visitor;
    }

    private static String bearer() {
        AccountId claire = house.context
                .getBean(Accounts.class)
                .called("claire")
                .orElseThrow()
                .id();
        return "Bearer "
                + house.context.getBean(ServiceToken.class).mintFor(claire).token();
    }
}
