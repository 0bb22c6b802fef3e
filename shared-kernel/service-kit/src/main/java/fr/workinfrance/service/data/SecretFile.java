package fr.workinfrance.service.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 32 random bytes in a file of the keys folder, for its owner only: made by whoever needs it first. */
public final class SecretFile {

    private static final int BYTES = 32;

    /** @throws KeysFolderUnusable when it can neither be read nor made */
    public static SecretKey in(Path folder, String name) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) create(file);
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) throw new IOException("not a key of " + BYTES + " bytes");
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (IOException unusable) {
            throw new KeysFolderUnusable(file, unusable);
        }
    }

    // Why: written aside, then linked under its name, which succeeds once: of two first starts both read the winner's.
    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".tmp", owner);
        try {
            Files.write(draft, bytes);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Theirs it is.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private SecretFile() {}
}
