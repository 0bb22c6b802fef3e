package fr.workinfrance.query.inbox;

import static fr.workinfrance.service.account.AccountKind.APPLICANT;
import static fr.workinfrance.service.account.AccountKind.OFFICER;

import fr.workinfrance.service.page.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of these pages in the menu. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    NavEntry inboxEntry() {
        return NavEntry.forKinds("nav.inbox", "/inbox", 25, APPLICANT, OFFICER);
    }

    @Bean
    NavEntry settingsEntry() {
        return NavEntry.forKinds("nav.settings", "/settings", 50, APPLICANT, OFFICER);
    }
}
