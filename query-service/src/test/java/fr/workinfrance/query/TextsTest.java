package fr.workinfrance.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)");
    private static final Set<String> BOOKS = Set.of("query", "home", "domain", "service");

    @Test
    void are_the_same_in_french_and_english() {
        assertThat(book("query").stringPropertyNames())
                .isEqualTo(book("query_en").stringPropertyNames());
    }

    @Test
    void can_all_be_filled_in() {
        for (var name : Set.of("query", "query_en"))
            book(name).forEach((key, text) -> {
                assertThat(text.toString()).as(key.toString()).doesNotContain("'");
                assertThat(new MessageFormat(text.toString(), Locale.FRENCH)).isNotNull();
            });
    }

    @Test
    void exist_for_every_key_of_every_page() throws IOException {
        var missing = new TreeSet<String>();
        var known = new TreeSet<String>();
        BOOKS.forEach(name -> known.addAll(book(name).stringPropertyNames()));
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var keys = KEY.matcher(Files.readString(file));
                while (keys.find()) if (!known.contains(keys.group(1))) missing.add(keys.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties book(String name) {
        var stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/i18n/" + name + ".properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
