package fr.workinfrance.verification.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Brings keys and list into a folder: all of them, read and found right, or none. Why: whoever has no network tomorrow still has the
 * copy of yesterday, whatever a network of today answered.
 */
final class Fetching {

    private static final Map<String, String> FILES = Map.of(
            Fetched.KEYS, "/api/attestations/keys",
            Fetched.LIST_KEYS, "/api/attestations/keys/receipts",
            Fetched.LIST, "/status-lists/1");

    /** Where they come from. */
    interface Site {
        /** @throws IOException when it does not answer with what is asked */
        byte[] asked(String path) throws IOException;
    }

    static void into(Path folder, Site site) throws IOException {
        Files.createDirectories(folder);
        var coming = Files.createTempDirectory(folder, "coming-");
        try {
            for (var file : FILES.entrySet()) Files.write(coming.resolve(file.getKey()), site.asked(file.getValue()));
            Fetched.from(coming);
            for (var name : FILES.keySet())
                Files.move(coming.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            for (var name : FILES.keySet()) Files.deleteIfExists(coming.resolve(name));
            Files.deleteIfExists(coming);
        }
    }

    private Fetching() {}
}
