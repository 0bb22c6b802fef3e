package fr.workinfrance.service.account;

import static fr.workinfrance.service.account.AccountKind.ADMINISTRATOR;
import static fr.workinfrance.service.account.AccountKind.APPLICANT;
import static fr.workinfrance.service.account.AccountKind.AUDITOR;

import fr.workinfrance.domain.agency.AgencyId;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The handful of accounts a demonstration starts with; they exist only where {@code wif.demonstration} is true. */
public final class DemonstrationAccounts implements InitializingBean {

    public static final String PASSWORD = "demonstration";

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemonstrationAccounts(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    public static List<Account> all() {
        return List.of(
                Account.of("awa", APPLICANT, "Awa Diallo"),
                Account.of("martin", APPLICANT, "Martin Leroy"),
                Account.of("nadia", APPLICANT, "Nadia Rey"),
                officer("claire", "DIRECCTE-75", "Claire Moreau", "Cheffe du service de la main-d’œuvre étrangère"),
                officer("helene", "DIRECCTE-75", "Hélène Garnier", "Directrice de l’unité départementale"),
                officer("denis", "DIRECCTE-69", "Denis Girard", "Chef du service de la main-d’œuvre étrangère"),
                officer("paul", "PREFECTURE-75", "Paul Lambert", "Adjoint au chef du bureau du séjour"),
                officer("ines", "OFII-75", "Inès Benali", "Directrice territoriale adjointe"),
                officer("lucie", "LABOUR_INSPECTION-75", "Lucie Fontaine", "Inspectrice du travail"),
                officer("david", "DRAC-IDF", "David Rousseau", "Conseiller pour le spectacle vivant"),
                officer("sonia", "EMPLOYMENT_SERVICE-IDF", "Sonia Petit", "Chargée d’études sur le marché du travail"),
                officer("omar", "PROFESSIONAL_ORDER-MEDECINS", "Omar Haddad", "Secrétaire général adjoint"),
                officer(
                        "benoit",
                        "MINISTRY-INTERIOR",
                        "Benoît Sorel",
                        "Sous-directeur du séjour et du travail, pour le ministre"),
                officer("carla", "CONSULATE-RABAT", "Carla Mendes", "Cheffe du service des visas"),
                Account.of("agnes", AUDITOR, "Agnès Robin"),
                Account.of("admin", ADMINISTRATOR, "Administration de la plateforme"));
    }

    private static Account officer(String login, String agency, String name, String capacity) {
        return Account.officer(login, AgencyId.of(agency), name, capacity);
    }

    @Override
    public void afterPropertiesSet() {
        var hash = passwords.encode(PASSWORD);
        all().forEach(account -> accounts.createIfAbsent(account, hash));
    }
}
