package fr.workinfrance.standalone.stories;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the people of the stories say and are called, in French, from {@code stories.properties}. */
final class Words {

    private static final Properties ALL = read();

    /** @throws NullPointerException when no such words were written */
    static String of(String key) {
        return Objects.requireNonNull(ALL.getProperty(key), key);
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream("/stories.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private Words() {}
}
