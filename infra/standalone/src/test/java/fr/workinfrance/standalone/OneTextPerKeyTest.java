package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No key stands in two services' texts: in one process the first would speak for both. */
class OneTextPerKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"classpath*:i18n/*.properties", "classpath*:i18n/*_en.properties"})
    void stands_in_one_book_only(String books) throws IOException {
        boolean english = books.contains("_en");
        var holders = new TreeMap<String, TreeSet<String>>();
        for (var book : new PathMatchingResourcePatternResolver().getResources(books)) {
            var name = String.valueOf(book.getFilename());
            if (name.endsWith("_en.properties") != english) continue;
            var texts = new Properties();
            try (var reader = new InputStreamReader(book.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (var key : texts.stringPropertyNames())
                holders.computeIfAbsent(key, _ -> new TreeSet<>()).add(name);
        }
        assertThat(holders).isNotEmpty();
        assertThat(holders.entrySet()).filteredOn(e -> e.getValue().size() > 1).isEmpty();
    }
}
