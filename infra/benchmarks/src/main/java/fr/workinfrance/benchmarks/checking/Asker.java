package fr.workinfrance.benchmarks.checking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Asks the checking service over HTTP, and takes no other answer than the one that is due. */
public final class Asker {

    private static final String UNKNOWN = "\"verdict\":\"UNKNOWN\"";
    private static final String VALID = "\"verdict\":\"VALID\"";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Asker(String address) {
        this.address = address;
    }

    /** The endpoint that does nothing. */
    public void nothing() throws Exception {
        get("/empty", "");
    }

    /** The check of one that there is. */
    public void code(int number) throws Exception {
        get("/api/attestations/" + FullRegister.code(number), VALID);
    }

    /** The check of one that there is, by a share of it: written down for the holder before it is answered. */
    public void share(int number) throws Exception {
        post(
                "/api/attestations/shares/check",
                shareBody(FullRegister.share(number).text()),
                VALID);
    }

    public void unknownCode(String typed) throws Exception {
        get("/api/attestations/" + typed, UNKNOWN);
    }

    public void unknownShare(String typed) throws Exception {
        post("/api/attestations/shares/check", shareBody(typed), UNKNOWN);
    }

    /** @param finding that is due */
    public void holder(String typed, String born, @Nullable String lastName, String finding) throws Exception {
        var name = lastName == null ? "" : ",\"lastName\":\"" + lastName + "\"";
        post(
                "/api/attestations/" + typed + "/holder",
                "{\"birthDate\":\"" + born + "\"" + name + "}",
                "{\"holder\":\"" + finding + "\"}");
    }

    private static String shareBody(String typed) {
        return "{\"code\":\"" + typed + "\"}";
    }

    private void get(String path, String said) throws Exception {
        answered(request(path).build(), said);
    }

    private void post(String path, String body, String said) throws Exception {
        answered(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                said);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private void answered(HttpRequest request, String said) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(said))
            throw new IllegalStateException(
                    request.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
    }
}
