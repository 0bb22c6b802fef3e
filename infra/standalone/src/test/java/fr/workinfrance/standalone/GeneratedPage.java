package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A page of {@code docs/generated}: compared where it stands, approved in review.
 *
 * @param name its file
 */
public record GeneratedPage(String name) {

    public void is(String text) {
        var page = Checkout.folder().resolve("docs/generated").resolve(name);
        try {
            if (!Files.exists(page)) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, text);
                throw new AssertionError("%s was missing and is written: read it, keep it, run again".formatted(page));
            }
            assertThat(text).as("delete %s to write it anew", page).isEqualTo(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
