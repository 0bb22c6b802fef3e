package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.service.account.DemonstrationAccounts;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInIT {
    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

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
    void opens_a_session_that_scripts_and_other_sites_cannot_use() {
        var visitor = house.visitor();
        var answer = visitor.signIn("claire", DemonstrationAccounts.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("wif-session=")
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
        assertThat(visitor.get("/who").body()).isEqualTo("Claire Moreau");
    }

    @Test
    void is_refused_with_a_wrong_password_or_an_unknown_login() {
        for (var login : new String[] {"denis", "nobody"}) {
            var visitor = house.visitor();
            assertThat(visitor.signIn(login, "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wrong"));
            assertThat(visitor.get("/who").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void leads_back_to_the_address_asked_for_as_it_was() {
        var visitor = house.visitor();
        visitor.get("/who");
        assertThat(visitor.signIn("claire", DemonstrationAccounts.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/who"));
    }

    @Test
    void stops_listening_after_five_failures_even_to_the_right_password() {
        var visitor = house.visitor();
        for (int i = 0; i < 5; i++) visitor.signIn("lucie", "wrong");
        assertThat(visitor.signIn("lucie", DemonstrationAccounts.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wait"));

        var program = visitor.get("/api/who", "Authorization", House.basic("lucie", "wrong"), "Accept-Language", "en");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(program.body()).contains("Too many attempts");
        assertThat(visitor.signIn("david", DemonstrationAccounts.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("wait"));
    }

    @Test
    void is_refused_and_counted_for_a_login_that_nobody_writes() {
        var visitor = house.visitor();
        for (int i = 0; i < 5; i++)
            assertThat(visitor.signIn("a\0b", "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wrong"));
        assertThat(visitor.signIn("a\0b", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wait"));
        var program = visitor.get("/api/who", "Authorization", House.basic("a\0b", "wrong"));
        assertThat(program.statusCode()).isEqualTo(429);
    }

    @Test
    void needs_the_token_of_its_form() {
        var answer = house.visitor()
                .post("/sign-in", "application/x-www-form-urlencoded", "username=awa&password=demonstration");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ce formulaire n’a pas pu être reçu").doesNotContain("Exception");
    }

    @Test
    void ends_by_a_form_and_not_by_a_link() {
        var visitor = house.visitor();
        visitor.signIn("ines", DemonstrationAccounts.PASSWORD);
        visitor.get("/sign-out");
        assertThat(visitor.get("/who").statusCode()).isEqualTo(200);
        visitor.form("/sign-out", "now=yes");
        assertThat(visitor.get("/who").statusCode()).isEqualTo(302);
    }

    @Test
    void makes_each_account_the_actor_it_is() {
        assertThat(actor("awa")).containsPattern("Applicant\\[account=" + NUMBER + "]");
        assertThat(actor("claire")).containsPattern("Officer\\[account=" + NUMBER + ", agency=DIRECCTE-75]");
        assertThat(actor("agnes")).containsPattern("Auditor\\[account=" + NUMBER + "]");
        assertThat(actor("admin")).containsPattern("Administrator\\[account=" + NUMBER + "]");
        assertThat(house.visitor().get("/api/open/who").body()).contains("Anyone");
    }

    private static String actor(String login) {
        return house.visitor()
                .get("/api/who", "Authorization", House.basic(login, DemonstrationAccounts.PASSWORD))
                .body();
    }

    @Test
    void gives_programs_a_token_that_cannot_buy_the_next_one() {
        var visitor = house.visitor();
        var given = visitor.post(
                "/api/token",
                "application/json",
                "",
                "Authorization",
                House.basic("paul", DemonstrationAccounts.PASSWORD));
        assertThat(given.statusCode()).isEqualTo(200);
        var token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(given.body());
        assertThat(token.find()).isTrue();
        var bearer = "Bearer " + token.group(1);
        assertThat(visitor.get("/api/who", "Authorization", bearer).body()).contains("PREFECTURE-75");
        assertThat(visitor.post("/api/token", "application/json", "", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/api/who", "Authorization", bearer + "x").statusCode())
                .isEqualTo(401);
    }

    @Test
    void keeps_the_key_of_its_tokens_to_its_owner() throws Exception {
        var key = house.keys.resolve("token.key");
        assertThat(Files.readAllBytes(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void knows_no_demonstration_account_unless_it_is_a_demonstration() {
        try (var real = House.open()) {
            var answer = real.visitor()
                    .get("/api/who", "Authorization", House.basic("claire", DemonstrationAccounts.PASSWORD));
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }
}
