package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port the pages answer on, tried before anything slow is started. */
final class Port {

    private Port() {}

    static void check(InetAddress bind, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    static CannotStart taken(int port, Exception cause) {
        return new CannotStart(
                "Port %d cannot be used (%s): set WIF_PORT to another one.".formatted(port, cause.getMessage()), cause);
    }
}
