package fr.workinfrance.standalone.killed;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The least that is a mail server: each message is handed on after its last byte has come and before its sender is told so.
 *
 * <p>Why not GreenMail: it takes one message over at a time, and here two senders are held over theirs.
 */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Consumer<MimeMessage> takes;

    MailServer(Consumer<MimeMessage> takes) throws IOException {
        this.takes = takes;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var sender = socket.accept();
                Thread.ofVirtual().start(() -> talk(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket sender) {
        try (sender;
                var lines = new BufferedReader(
                        new InputStreamReader(sender.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(sender, "220 here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                    case "DATA" -> {
                        say(sender, "354 go on");
                        takes.accept(message(lines));
                        say(sender, "250 taken over");
                    }
                    case "QUIT" -> {
                        say(sender, "221 good bye");
                        return;
                    }
                    default -> say(sender, "250 yes");
                }
            }
        } catch (IOException | MessagingException gone) {
            // whoever was killed does not hear the answer
        }
    }

    private static MimeMessage message(BufferedReader lines) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine())
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        return new MimeMessage(null, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void say(Socket sender, String line) throws IOException {
        sender.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
