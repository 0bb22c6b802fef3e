package fr.workinfrance.verification.offline;

import fr.workinfrance.verification.calling.Bounded;
import fr.workinfrance.verification.offline.Unusable.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A site asked over the network: within a time, up to a size, and over a line that only it can answer on. */
final class HttpSite implements Fetching.Site {

    /** A list of ten million attestations has 2.5 MB before it is compressed. */
    static final int LARGEST = 10 << 20;

    static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI address;
    private final Duration longest;

    private HttpSite(URI address, Duration longest) {
        this.address = address;
        this.longest = longest;
    }

    static HttpSite at(String address) throws Unusable {
        return at(address, LONGEST);
    }

    /** @param longest for each thing that is asked, from the first byte to the last */
    static HttpSite at(String address, Duration longest) throws Unusable {
        var site = parsed(address);
        var scheme = String.valueOf(site.getScheme());
        if (site.getHost() == null || !scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http"))
            throw new Unusable(Why.NOT_AN_ADDRESS, address);
        // Why the machine itself may: nobody stands between, and it is where this is tried out.
        if (scheme.equalsIgnoreCase("http") && !isThisMachine(site.getHost()))
            throw new Unusable(Why.NOT_SECURE, address);
        return new HttpSite(site, longest);
    }

    private static URI parsed(String address) throws Unusable {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notOne) {
            throw new Unusable(Why.NOT_AN_ADDRESS, address, notOne);
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    @Override
    public byte[] asked(String path) throws IOException {
        var http = HttpClient.newHttpClient();
        try {
            return Bounded.within(longest, () -> answer(http, path));
        } catch (Unusable said) {
            throw said;
        } catch (IOException gone) {
            throw new Unusable(Why.SILENT, address.toString(), gone);
        } finally {
            http.shutdownNow();
        }
    }

    private byte[] answer(HttpClient http, String path) throws IOException {
        try {
            var answer = http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) throw new Unusable(Why.REFUSED, Integer.toString(answer.statusCode()));
                var bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) throw new Unusable(Why.ENDLESS, address.toString());
                return bytes;
            }
        } catch (InterruptedException tooLong) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("it took too long");
        }
    }
}
