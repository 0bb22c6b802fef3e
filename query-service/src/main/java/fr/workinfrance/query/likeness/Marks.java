package fr.workinfrance.query.likeness;

import fr.workinfrance.domain.application.Identity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Short marks of facts about persons, by which two that are the same are seen to be so without being read.
 *
 * <p>Why under a key that lies outside the database: names and birth dates are few enough to be found by guessing.
 */
public final class Marks {

    private static final int BYTES = 18;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;

    public Marks(SecretKey key) {
        this.key = key;
    }

    /** Of whoever has these names, in whatever order they were written, and that birth date. */
    String of(Identity identity) {
        var names = Stream.of(identity.lastName(), identity.firstName())
                .flatMap(name -> Arrays.stream(plain(name).split(" ")))
                .sorted()
                .collect(Collectors.joining(" "));
        return mark("worker", names + "/" + identity.birthDate());
    }

    /** Of a number as people write it: spaces, dashes and capitals do not count. */
    String of(String kind, String number) {
        return mark(kind, plain(number).replace(" ", ""));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private String mark(String kind, String fact) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal((kind + "/" + fact).getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
