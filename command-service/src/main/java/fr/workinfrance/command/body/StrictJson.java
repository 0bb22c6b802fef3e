package fr.workinfrance.command.body;

import fr.workinfrance.service.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside: UTF-8 without a fault, one value, no key twice, neither deep, nor long, nor dense. */
public final class StrictJson {

    private static final int MEBI = 1024 * 1024;

    /**
     * So many signs of JSON (braces, brackets, names and values) that nobody sends more: one of three bytes takes a hundred
     * where it is kept.
     */
    public static final int MOST_TOKENS = 100_000;

    private final JsonMapper mapper;
    private final int limit;

    public StrictJson(int mebibytes) {
        limit = mebibytes * MEBI;
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(24)
                .maxDocumentLength(limit)
                .maxTokenCount(MOST_TOKENS)
                .maxNumberLength(30)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The tree of a body; an empty one reads as an object without fields. */
    public JsonNode read(InputStream body) throws IOException {
        return read(bytes(body));
    }

    /** A body that is not longer than the limit. */
    public byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) throw RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", limit / MEBI);
        return bytes;
    }

    /** A body that is not longer than the limit and is text, whatever it says. */
    public byte[] utf8(InputStream body) throws IOException {
        var bytes = bytes(body);
        text(bytes);
        return bytes;
    }

    public JsonNode read(byte[] bytes) {
        var text = text(bytes);
        return text.isBlank() ? mapper.createObjectNode() : tree(text);
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (StreamConstraintsException e) {
            throw malformed("too-dense");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw at == null ? malformed("bad-json.anywhere") : malformed("bad-json", at.getLineNr(), at.getColumnNr());
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed("bad-utf8");
        }
    }

    private static RequestProblem malformed(String sentence, Object... where) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request").saying("body." + sentence, where);
    }
}
