package fr.workinfrance.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout these tests run in. */
public final class Checkout {

    private Checkout() {}

    public static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) folder = folder.getParent();
        return folder;
    }
}
