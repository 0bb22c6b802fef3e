package fr.workinfrance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/generated: written when it is absent, compared when it is there, so that a change is seen in review. */
public final class ApprovedPage {

    public static void check(String name, String content) throws IOException {
        var page = Path.of("../../docs/generated").resolve(name);
        if (!Files.exists(page)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
            throw new AssertionError("%s was missing and is written: read it, keep it, run again".formatted(page));
        }
        assertThat(content)
                .as("delete %s and run again to approve the change", page)
                .isEqualTo(Files.readString(page));
    }

    private ApprovedPage() {}
}
