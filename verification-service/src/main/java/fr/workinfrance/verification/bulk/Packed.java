package fr.workinfrance.verification.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sealed answers of a list, made small: all that is kept of it once it is over. Whoever takes them away is given them as they
 * unpack.
 */
final class Packed {

    private static final String ANSWERS = "answers";

    /** Letters at a time; as bytes, whole groups of base64. */
    private static final int PIECE = 3 * 4096;

    private final byte[] content;
    private final String head;
    private final String signature;
    private final long from;
    private final long to;

    /** @param sealed a JSON Web Signature, compact */
    Packed(String sealed) {
        var parts = sealed.split("\\.", 3);
        head = parts[0];
        signature = parts[2];
        var whole = Base64.getUrlDecoder().decode(parts[1]);
        // Why not as it is: what base64 makes of the same words is not the same, and hardly gets smaller.
        content = smaller(whole);
        // Why as letters: bytes are counted from where a parser of its own choice began to read.
        try (var json = JsonMapper.shared().createParser(new String(whole, StandardCharsets.UTF_8))) {
            toAnswers(json);
            from = json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            to = json.currentTokenLocation().getCharOffset() + 1;
        }
    }

    int bytes() {
        return content.length + head.length() + signature.length();
    }

    Streamed sealed() {
        return new Streamed(json -> {
            json.writeRawValue("\"" + head + ".");
            reading(in -> {
                var encoder = Base64.getUrlEncoder().withoutPadding();
                for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE))
                    json.writeRaw(encoder.encodeToString(piece));
            });
            json.writeRaw("." + signature + "\"");
        });
    }

    /** The answers themselves, out of what is under the seal. */
    Streamed answers() {
        return new Streamed(json -> {
            json.writeRawValue("");
            reading(in -> copy(new InputStreamReader(in, StandardCharsets.UTF_8), json));
        });
    }

    private void copy(Reader whole, JsonGenerator json) throws IOException {
        var piece = new char[PIECE];
        long at = 0;
        for (int read = whole.read(piece); read > 0 && at < to; read = whole.read(piece)) {
            int first = (int) Math.min(read, Math.max(0, from - at));
            int behind = (int) Math.min(read, to - at);
            json.writeRaw(piece, first, behind - first);
            at += read;
        }
    }

    /** The same, one after the other. */
    void eachAnswer(Consumer<JsonNode> one) {
        reading(in -> {
            try (var json = JsonMapper.shared().createParser(in)) {
                toAnswers(json);
                while (json.nextToken() == JsonToken.START_OBJECT) one.accept(json.readValueAsTree());
            }
        });
    }

    private static void toAnswers(JsonParser json) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean meant = json.currentName().equals(ANSWERS);
            if (json.nextToken() == JsonToken.START_ARRAY && meant) return;
            json.skipChildren();
        }
        throw new IllegalArgumentException("no answers");
    }

    private interface Reading {
        void of(InputStream whole) throws IOException;
    }

    private void reading(Reading reading) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            reading.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] smaller(byte[] whole) {
        var out = new ByteArrayOutputStream(whole.length / 8);
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
