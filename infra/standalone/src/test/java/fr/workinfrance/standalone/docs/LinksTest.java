package fr.workinfrance.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and the docs point to is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    @Test
    void lead_to_a_file() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages())
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(page + " → " + link));
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        var root = Checkout.folder();
        try (var docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toList());
        }
    }
}
