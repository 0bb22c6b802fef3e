package fr.workinfrance.standalone.killed;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Those whom the house writes to and calls: a mail server and a program that outlive it. */
final class Outside implements AutoCloseable {

    static final String READER = "awa@example.org";
    static final String CHECKER = "checker@example.org";

    final Gate letters = new Gate("letters");
    final Gate warnings = new Gate("warnings");
    final Gate calls = new Gate("calls");

    private final MailServer mail;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final HttpServer program;

    Outside() throws IOException {
        mail = new MailServer(this::keep);
        program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        program.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        program.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            calls.arrives(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
    }

    private void keep(MimeMessage message) {
        try {
            boolean letter = message.getHeader("To", ",").contains(READER);
            if ((letter ? letters : warnings).arrives(message.getMessageID()) == Gate.Fate.KEPT)
                texts.add(text(message));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }

    /** What was written, the last first. */
    Stream<String> texts() {
        return texts.reversed().stream();
    }

    String hook() {
        return "http://127.0.0.1:" + program.getAddress().getPort() + "/told";
    }

    /** What the house is to know of the outside, and to be quick about. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(mail.port()),
                "WIF_COURIER_EVERY", "200ms",
                "WIF_WATCH_EVERY", "200ms",
                "WIF_WATCH_ANYWHERE", "true");
    }

    void holds() {
        gates().forEach(Gate::close);
    }

    /** The gates at which nobody waits yet. */
    List<Gate> passes() {
        return gates().filter(gate -> !gate.isWaitedAt()).toList();
    }

    void goesOn(Gate.Fate fate) {
        gates().forEach(gate -> gate.open(fate));
    }

    private Stream<Gate> gates() {
        return Stream.of(letters, warnings, calls);
    }

    @Override
    public void close() throws IOException {
        goesOn(Gate.Fate.KEPT);
        mail.close();
        program.stop(0);
    }
}
