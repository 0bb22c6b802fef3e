package fr.workinfrance.standalone.postgres;

import java.util.Locale;

/** The machine, as the archives of PostgreSQL name it. */
final class Platform {

    private Platform() {}

    static String archive() {
        return "postgres-%s.txz".formatted(name());
    }

    static String name() {
        return system() + "-" + processor();
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
