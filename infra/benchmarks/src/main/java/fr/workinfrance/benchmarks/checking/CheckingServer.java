package fr.workinfrance.benchmarks.checking;

import fr.workinfrance.service.security.PublicPaths;
import fr.workinfrance.verification.VerificationService;
import fr.workinfrance.verification.limits.Allowance;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.CheckLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checking service as it runs alone, and an endpoint beside it that does nothing: a program of its own, so that nothing else is in it. */
final class CheckingServer {

    /** @param settings of the service */
    public static void main(String[] settings) throws IOException {
        var application = new SpringApplication(VerificationService.class, Beside.class);
        application.setDefaultProperties(Map.of("wif.persons", "false", "spring.main.banner-mode", "off"));
        var service = application.run(settings);
        OwnProcess.whileHeld(service.getEnvironment().getRequiredProperty("local.server.port"));
        System.exit(0);
    }

    private CheckingServer() {}

    /** What is beside it. */
    @Configuration
    @RestController
    static class Beside {

        private static final Allowance MUCH = new Allowance(1_000_000_000, Duration.ofSeconds(1));

        @GetMapping("/empty")
        String empty() {
            return "";
        }

        @Bean
        PublicPaths emptyPath() {
            return PublicPaths.of("/empty");
        }

        // Why: limits are counted as ever, and never reached.
        @Bean
        @Primary
        CheckBudgets unreached() {
            return new CheckBudgets(new CheckLimits(MUCH, MUCH, MUCH, MUCH, MUCH, MUCH, MUCH, MUCH));
        }
    }
}
