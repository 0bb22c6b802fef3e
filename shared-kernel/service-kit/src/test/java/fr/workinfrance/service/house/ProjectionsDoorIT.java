package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectionsDoorIT {

    private static final String ADMIN = House.basic("admin", DemonstrationAccounts.PASSWORD);

    private static House house;

    @BeforeAll
    static void open() {
        house = House.withViews();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void tells_the_administrator_where_each_view_is() {
        var answer = house.visitor().get("/api/projections", "Authorization", ADMIN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"tally\"", "\"lag\":0", "\"parked\":0");
    }

    @Test
    void tells_how_far_each_view_lags_behind_with_the_health() {
        var told =
                house.visitor().get("/actuator/health", "Authorization", ADMIN).body();
        assertThat(told)
                .containsPattern("\"tally\":\\{[^}]*\"lag\":0")
                .containsPattern("\"tally\":\\{[^}]*\"parked\":0");
        assertThat(house.visitor().get("/actuator/health").body()).doesNotContain("lag");
    }

    @Test
    void takes_what_the_administrator_asks_of_a_view() {
        for (var what : new String[] {"rebuild", "retry"}) {
            var answer = ask("tally", what, ADMIN);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"name\":\"tally\"");
        }
    }

    @Test
    void says_that_there_is_no_such_view() {
        var answer = ask("tallies", "rebuild", ADMIN);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/no-such-view", "«\u00a0tallies\u00a0»");
    }

    @Test
    void hears_nobody_else() {
        var officer = House.basic("claire", DemonstrationAccounts.PASSWORD);
        assertThat(ask("tally", "rebuild", officer).statusCode()).isEqualTo(403);
        assertThat(house.visitor()
                        .get("/api/projections", "Authorization", officer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.visitor().get("/api/projections").statusCode()).isEqualTo(401);
    }

    @Test
    void asks_for_connections_that_are_given_up_when_the_other_end_has_gone() {
        // Why not the connection's own timeout: the address of a test database names one, which wins.
        var pool = house.context.getBean(HikariDataSource.class);
        assertThat(pool.getDataSourceProperties())
                .containsEntry("socketTimeout", "60")
                .containsEntry("tcpKeepAlive", "true");
    }

    private static HttpResponse<String> ask(String view, String what, String login) {
        return house.visitor()
                .post("/api/projections/" + view + "/" + what, "application/json", "", "Authorization", login);
    }
}
