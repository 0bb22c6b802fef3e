package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The port the pages answer on, tried before anything slow is started. */
final class Port {

    /** Whichever the system chooses. */
    private static final int ANY = 0;

    private Port() {}

    static void check(InetAddress bind, int port) {
        var why = refused(bind, port);
        if (why.isEmpty()) return;
        if (refused(bind, ANY).isPresent()) throw Settings.notOfThisMachine(bind.getHostAddress());
        throw taken(port, why.get());
    }

    private static Optional<String> refused(InetAddress bind, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static CannotStart taken(int port, String why) {
        return new CannotStart("Port %d cannot be used (%s): set WIF_PORT to another one.".formatted(port, why));
    }
}
