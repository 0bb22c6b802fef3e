package fr.workinfrance.verification.calling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP request to a machine that was looked at before, and the number it answers with. Nothing else of the answer is read:
 * neither a redirection nor a body.
 *
 * <p>Why not an HTTP client: each looks the name up anew, and may be sent elsewhere than where we looked.
 */
public final class WebhookCall {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST = 256;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

    /** The status of the answer. */
    public static int post(WebhookAddress to, Map<String, String> headers, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(to.machine(), to.port()), (int) CONNECT.toMillis());
            plain.setSoTimeout((int) ANSWER.toMillis());
            if (!to.isSecure()) return exchange(plain, to, headers, body);
            try (var secure = secured(plain, to)) {
                return exchange(secure, to, headers, body);
            }
        }
    }

    private static SSLSocket secured(Socket plain, WebhookAddress to) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(plain, to.uri().getHost(), to.port(), true);
        var parameters = secure.getSSLParameters();
        // Why: a socket by itself trusts any certificate that is valid, whoever's it is.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    private static int exchange(Socket socket, WebhookAddress to, Map<String, String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder("POST ").append(path(to)).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(to.uri().getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return status(socket);
    }

    private static String path(WebhookAddress to) {
        var path = to.uri().getRawPath().isEmpty() ? "/" : to.uri().getRawPath();
        return to.uri().getRawQuery() == null ? path : path + "?" + to.uri().getRawQuery();
    }

    private static int status(Socket socket) throws IOException {
        var until = System.nanoTime() + ANSWER.toNanos();
        var line = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() >= LONGEST || System.nanoTime() > until) throw new IOException("no answer");
            line.write(next);
        }
        var status = STATUS.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
        if (!status.matches()) throw new IOException("not HTTP");
        return Integer.parseInt(status.group(1));
    }

    private WebhookCall() {}
}
