package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.service.account.DemonstrationAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WatchIT {

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
    void says_whether_it_lives_to_anybody_and_why_to_those_in_charge() {
        var visitor = house.visitor();
        assertThat(visitor.get("/actuator/health").body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        var admin = House.basic("admin", DemonstrationAccounts.PASSWORD);
        assertThat(visitor.get("/actuator/health", "Authorization", admin).body())
                .contains("PostgreSQL");
    }

    @Test
    void gives_its_meters_to_the_administrator_only_and_nothing_else_at_all() {
        var visitor = house.visitor();
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        var officer = House.basic("claire", DemonstrationAccounts.PASSWORD);
        assertThat(visitor.get("/actuator/prometheus", "Authorization", officer).statusCode())
                .isEqualTo(403);
        var admin = House.basic("admin", DemonstrationAccounts.PASSWORD);
        assertThat(visitor.get("/actuator/prometheus", "Authorization", admin).body())
                .contains("jvm_memory");
        assertThat(visitor.get("/actuator/env", "Authorization", admin).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/actuator/heapdump", "Authorization", admin).statusCode())
                .isEqualTo(404);
    }

    @Test
    void describes_its_interface() {
        var description = house.visitor().get("/v3/api-docs");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"/api/who\"").doesNotContain("\"actor\",\"in\"");
    }
}
