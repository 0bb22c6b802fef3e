package fr.workinfrance.standalone.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The plain words, in French unless somebody asks for English, in which a page tells what has happened. */
final class Sentences {
    private static final Properties WORDS = read("domain");
    private static final Properties ENGLISH = read("domain_en");

    static List<String> ofEvents(String... names) {
        return Stream.of(names).map(name -> of("event." + name)).toList();
    }

    /** In the language of whoever sits there. */
    static List<String> ofEvents(Seat seat, String... names) {
        var words = seat.language().equals("en") ? ENGLISH : WORDS;
        return Stream.of(names)
                .map(name -> Objects.requireNonNull(words.getProperty("event." + name), name))
                .toList();
    }

    static String of(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties read(String book) {
        var words = new Properties();
        try (var file = Sentences.class.getResourceAsStream("/i18n/" + book + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private Sentences() {}
}
