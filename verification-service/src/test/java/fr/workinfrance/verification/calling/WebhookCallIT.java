package fr.workinfrance.verification.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to machines that really listen. */
class WebhookCallIT {

    private static final byte[] BODY = "{\"é\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void says_everything_and_reads_the_status() throws IOException {
        var server = listening(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        try {
            assertThat(WebhookCall.post(
                            to("http", server.getAddress().getPort()),
                            Map.of("Content-Type", "application/json"),
                            BODY))
                    .isEqualTo(204);
            assertThat(heard).containsExactly("POST /hook?who=me application/json {\"é\":1}");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void tells_nothing_to_a_machine_that_cannot_prove_who_it_is() throws Exception {
        var secure = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        var server = listening(secure);
        try {
            assertThatThrownBy(() ->
                            WebhookCall.post(to("https", server.getAddress().getPort()), Map.of(), BODY))
                    .isInstanceOf(SSLException.class);
            assertThat(heard).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void believes_nothing_that_is_not_http() throws Exception {
        for (var said : List.of("SSH-2.0-OpenSSH_9.9\r\n", "HTTP/1.1 two hundred\r\n", "x".repeat(5_000), "")) {
            try (var socket = new ServerSocket(0);
                    var answering = Executors.newSingleThreadExecutor()) {
                answering.submit(() -> {
                    try (var asked = socket.accept()) {
                        asked.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                        asked.getOutputStream().flush();
                        asked.shutdownOutput();
                        return asked.getInputStream().readAllBytes();
                    }
                });
                assertThatThrownBy(() -> WebhookCall.post(to("http", socket.getLocalPort()), Map.of(), BODY))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private HttpServer listening(HttpServer server) {
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private SSLContext selfSigned() throws GeneralSecurityException, IOException {
        var key = new KeptReceiptKeys(folder, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()).sealing();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key.secret(), new char[0], new Certificate[] {key.certificate()});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static WebhookAddress to(String scheme, int port) {
        return WebhookAddress.of(scheme + "://127.0.0.1:" + port + "/hook?who=me", new Reach(true, List.of()))
                .orElseThrow();
    }
}
