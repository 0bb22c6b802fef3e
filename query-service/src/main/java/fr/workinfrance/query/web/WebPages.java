package fr.workinfrance.query.web;

import static fr.workinfrance.service.account.AccountKind.ADMINISTRATOR;
import static fr.workinfrance.service.account.AccountKind.APPLICANT;
import static fr.workinfrance.service.account.AccountKind.AUDITOR;
import static fr.workinfrance.service.account.AccountKind.OFFICER;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.service.page.NavEntry;
import fr.workinfrance.service.page.SignInPlace;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.service.web.FaultAnswer;
import fr.workinfrance.service.web.Sentences;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The menu of the pages and their line to the command service. */
@Configuration(proxyBeanMethods = false)
class WebPages {

    @Bean
    SignInPlace signInPlace() {
        return new SignInPlace();
    }

    @Bean
    NavEntry homeEntry() {
        return NavEntry.forAll("nav.home", "/", 0);
    }

    @Bean
    NavEntry dossiersEntry() {
        return NavEntry.forKinds("nav.dossiers", "/dossiers", 10, APPLICANT, OFFICER, AUDITOR);
    }

    @Bean
    NavEntry newDossierEntry() {
        return NavEntry.forKinds("nav.new-dossier", "/dossiers/new", 20, APPLICANT);
    }

    @Bean
    NavEntry eligibilityEntry() {
        return NavEntry.forAllButOfficers("nav.eligibility", "/eligibility", 5);
    }

    @Bean
    NavEntry boardEntry() {
        return NavEntry.forOfficersOf("nav.board", "/board", 15, AgencyKind.DIRECCTE);
    }

    @Bean
    NavEntry workloadEntry() {
        return NavEntry.forOfficersOf("nav.workload", "/workload", 16, AgencyKind.DIRECCTE);
    }

    @Bean
    NavEntry proceduresEntry() {
        return NavEntry.forKinds("nav.procedures", "/procedures", 35, OFFICER, AUDITOR, ADMINISTRATOR);
    }

    @Bean
    NavEntry statisticsEntry() {
        return NavEntry.forKinds("nav.statistics", "/statistics", 30, OFFICER, AUDITOR, ADMINISTRATOR);
    }

    @Bean
    NavEntry importEntry() {
        return NavEntry.forKinds("nav.import", "/import", 40, ADMINISTRATOR);
    }

    /** The command service takes no longer file. */
    @Bean
    FaultAnswer.SmallerLimit importLimit() {
        return new FaultAnswer.SmallerLimit("/import", 10);
    }

    @Bean
    CommandClient commandClient(ServiceToken tokens, Sentences sentences, JsonMapper json, Environment settings) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(60));
        var client = RestClient.builder().requestFactory(requests).build();
        return new HttpCommandClient(client, address(settings), tokens, new CommandAnswers(json), sentences);
    }

    // Why: when all services share one process, its port is only known once it listens.
    private static Supplier<String> address(Environment settings) {
        return () -> {
            var elsewhere = settings.getProperty("wif.command.url", "");
            return elsewhere.isBlank()
                    ? "http://127.0.0.1:" + settings.getRequiredProperty("local.server.port")
                    : elsewhere;
        };
    }
}
