package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Path;
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
            var key = new OwnerOnlyFile(file).readOrMake(SecretFile::drawn);
            if (key.length != BYTES) throw new IOException("not a key of " + BYTES + " bytes");
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (IOException unusable) {
            throw new KeysFolderUnusable(file, unusable);
        }
    }

    private static byte[] drawn() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private SecretFile() {}
}
