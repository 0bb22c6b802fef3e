package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** French sets a space before its high signs and inside its quotation marks, and no line may break there: the space is U+00A0 in every text that pages, letters and documents show. */
class FrenchSpacesTest {

    private static final Pattern BREAKABLE = Pattern.compile(" [:;?!»%€]|« ");

    @Test
    void never_leave_a_sign_alone_on_a_line() throws IOException {
        var read = new ArrayList<String>();
        var broken = new ArrayList<String>();
        for (var book : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            var name = String.valueOf(book.getFilename());
            if (name.endsWith("_en.properties")) continue;
            read.add(name);
            var texts = new Properties();
            try (var reader = new InputStreamReader(book.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> {
                if (BREAKABLE.matcher(text.toString()).find()) broken.add(name + ": " + key);
            });
        }
        assertThat(read).isNotEmpty();
        assertThat(broken).isEmpty();
    }
}
