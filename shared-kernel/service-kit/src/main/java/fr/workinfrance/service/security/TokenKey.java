package fr.workinfrance.service.security;

import fr.workinfrance.service.data.KeysFolderUnusable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs tokens between services: one file in the keys folder, created by whichever service starts first. */
final class TokenKey {

    static final String FILE = "token.key";
    private static final int BYTES = 32;

    private TokenKey() {}

    static SecretKey in(Path folder) {
        try {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) create(folder, file);
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) throw new IOException("not a token key: " + file);
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (IOException unusable) {
            throw new KeysFolderUnusable(folder.resolve(FILE), unusable);
        }
    }

    // Why: written whole under another name, then linked, so that a service starting at the same time reads all or
    // nothing.
    private static void create(Path folder, Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var draft = Files.createTempFile(folder, "token", ".tmp", ownerOnly(folder, "rw-------"));
        try {
            Files.write(draft, bytes);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another service was first: its key is the one.
        } catch (UnsupportedOperationException _) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String rights) {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
