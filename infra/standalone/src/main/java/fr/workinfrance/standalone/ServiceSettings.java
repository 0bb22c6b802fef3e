package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.DataFolder;
import fr.workinfrance.standalone.postgres.DatabaseAddress;
import java.util.stream.Stream;

/** What the standalone tells the services, so that nobody has to. */
final class ServiceSettings {

    private ServiceSettings() {}

    static String[] arguments(Settings settings, DataFolder folder, DatabaseAddress database, String... others) {
        var ours = Stream.of(
                "server.address=" + settings.bind().getHostAddress(),
                "server.port=" + settings.port(),
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.services().name(),
                "spring.datasource.password=" + database.services().password(),
                "spring.flyway.url=" + database.url(),
                "spring.flyway.user=" + database.owner().name(),
                "spring.flyway.password=" + database.owner().password(),
                // Why: in one JVM every view of the three services holds a connection of its own beside those of the
                // doors.
                "spring.datasource.hikari.maximum-pool-size=40",
                "wif.keys.folder=" + folder.keys(),
                "wif.public-url=" + settings.publicUrl(),
                "wif.command.url=" + settings.localUrl(),
                "wif.demonstration=" + settings.demonstration(),
                "spring.application.name=work-in-france",
                "spring.main.banner-mode=off",
                "logging.threshold.console=off",
                "logging.file.name=" + folder.log().resolve("work-in-france.log"),
                "logging.logback.rollingpolicy.max-history=14",
                "logging.logback.rollingpolicy.total-size-cap=200MB");
        return Stream.concat(ours.map(setting -> "--" + setting), Stream.of(others))
                .toArray(String[]::new);
    }
}
