package fr.workinfrance.query.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those who serve an agency today, by account and name. */
@Component
class Colleagues {
    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** In the order of their names. */
    Map<String, String> of(AgencyId agency) {
        var names = new LinkedHashMap<String, String>();
        accounts.officersOf(agency).stream()
                .flatMap(id -> accounts.account(id).stream())
                .sorted(Comparator.comparing(Account::displayName))
                .forEach(officer -> names.put(officer.id().toString(), officer.displayName()));
        return names;
    }
}
