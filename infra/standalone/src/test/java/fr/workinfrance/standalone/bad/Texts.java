package fr.workinfrance.standalone.bad;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every sentence of the house in one language, each to be found again whatever facts it names. */
final class Texts {

    private static final Pattern FACT = Pattern.compile("\\{[^{}]*\\}");

    private final Properties texts = new Properties();

    private Texts(String language) {
        try {
            for (var book : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                if (String.valueOf(book.getFilename()).endsWith("_en.properties") != language.equals("en")) continue;
                try (var reader = new InputStreamReader(book.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts in(String language) {
        return new Texts(language);
    }

    /** The sentence of a key, whole: what is between braces may be anything that is not empty. */
    Pattern sentence(String key) {
        var text = Objects.requireNonNull(texts.getProperty(key), key);
        var pattern = new StringBuilder();
        var facts = FACT.matcher(text);
        int from = 0;
        for (; facts.find(); from = facts.end())
            pattern.append(Pattern.quote(text.substring(from, facts.start()))).append(".+?");
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(from))).toString());
    }
}
