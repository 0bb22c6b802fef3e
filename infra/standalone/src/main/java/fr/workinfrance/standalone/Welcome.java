package fr.workinfrance.standalone;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the terminal shows once everything answers. */
record Welcome(Settings settings, Duration took) {

    String text() {
        return """

                Work In France answers at %s   (started in %.1f s)
                Data and log in %s   Control-C stops it
                %s""".formatted(
                        settings.publicUrl(),
                        took.toMillis() / 1000.0,
                        settings.data().toAbsolutePath().normalize(),
                        settings.demonstration() ? accounts() : "");
    }

    private String accounts() {
        var table = DemonstrationAccounts.all().stream().map(Welcome::row).collect(Collectors.joining());
        return "%nDemonstration accounts, all with the password \"%s\":%n%s%s"
                .formatted(DemonstrationAccounts.PASSWORD, table, warning());
    }

    private String warning() {
        return settings.isOpenToOthers()
                ? "%nOthers can reach this machine and know these passwords: WIF_DEMONSTRATION=false starts without the accounts.%n"
                        .formatted()
                : "";
    }

    private static String row(Account account) {
        var serves = account.agency()
                .map(Object::toString)
                .orElse(account.kind().name().toLowerCase(Locale.ROOT));
        return "  %-8s %-22s %s%n".formatted(account.login(), serves, account.displayName());
    }
}
