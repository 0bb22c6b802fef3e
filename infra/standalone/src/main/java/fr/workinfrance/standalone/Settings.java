package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.CannotStart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What whoever starts the standalone may choose, by environment variables.
 *
 * @param data {@code WIF_DATA}: the folder that holds everything
 * @param bind {@code WIF_BIND}: the address it listens on
 * @param port {@code WIF_PORT}
 * @param publicUrl {@code WIF_PUBLIC_URL}: how others reach it, as attestations say it
 * @param demonstration {@code WIF_DEMONSTRATION}: whether the demonstration accounts may sign in
 */
record Settings(Path data, InetAddress bind, int port, String publicUrl, boolean demonstration) {

    static Settings of(Map<String, String> environment) {
        var port = port(environment.getOrDefault("WIF_PORT", "8080"));
        return new Settings(
                Path.of(environment.getOrDefault("WIF_DATA", "data")),
                bind(environment.getOrDefault("WIF_BIND", "127.0.0.1")),
                port,
                environment.getOrDefault("WIF_PUBLIC_URL", "http://localhost:" + port),
                demonstration(environment.getOrDefault("WIF_DEMONSTRATION", "true")));
    }

    /** How this process reaches itself. */
    String localUrl() {
        var host = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        var name = host.getHostAddress();
        return "http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, port);
    }

    boolean isOpenToOthers() {
        return !bind.isLoopbackAddress();
    }

    private static int port(String text) {
        var port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535)
            throw new CannotStart("WIF_PORT is a number from 1 to 65535, and not \"%s\".".formatted(text));
        return port;
    }

    // Why no other word: whoever writes "no" means that nobody may sign in with a password that everybody knows.
    private static boolean demonstration(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart("WIF_DEMONSTRATION is true or false, and not \"%s\".".formatted(text));
        };
    }

    private static InetAddress bind(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw notOfThisMachine(text);
        }
    }

    static CannotStart notOfThisMachine(String bind) {
        return new CannotStart("WIF_BIND is an address of this machine, and not \"%s\".".formatted(bind));
    }
}
