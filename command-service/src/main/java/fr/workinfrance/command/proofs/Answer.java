package fr.workinfrance.command.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One answer of an authority, all of it within a time and a size, or none. */
final class Answer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Lists of revoked certificates are the largest, of some megabytes. */
    private static final long LARGEST = 20L << 20;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    static byte[] to(String address, String type, byte[] question) throws IOException {
        return of(asking(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(question)));
    }

    static byte[] from(String address) throws IOException {
        return of(asking(address).GET());
    }

    private static HttpRequest.Builder asking(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException unusable) {
            throw new IOException("not an address to ask at", unusable);
        }
    }

    private static byte[] of(HttpRequest.Builder request) throws IOException {
        var coming = HTTP.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            var answer = coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new IOException("an authority answered " + answer.statusCode());
            return answer.body();
        } catch (TimeoutException silent) {
            coming.cancel(true);
            throw new IOException("an authority did not answer in time", silent);
        } catch (ExecutionException failed) {
            throw new IOException("an authority could not be asked", failed.getCause());
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while an authority was asked", stopped);
        }
    }

    private Answer() {}
}
