package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.eventlog.secret.OpenToOthers;
import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every person's key: 32 random bytes in a file that only its owner may read.
 *
 * <p>Why: it lives outside the database, so that a stolen dump or backup opens nothing.
 */
public final class MasterKey {

    static final String FILE = "person-keys.master";
    private static final int SIZE = 32;

    private final SecretKey key;
    private final Path file;

    private MasterKey(SecretKey key, Path file) {
        this.key = key;
        this.file = file;
    }

    /** The key kept in that folder, made on first start. */
    public static MasterKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            var bytes = new OwnerOnlyFile(file).readOrMake(() -> AesGcm.randomBytes(SIZE));
            return new MasterKey(new SecretKeySpec(checked(bytes, file), "AES"), file);
        } catch (OpenToOthers open) {
            throw new MasterKeyUnusable(String.valueOf(open.getMessage()), open);
        } catch (IOException unusable) {
            throw new MasterKeyUnusable(
                    "The master key of the person keys, " + file + ", can neither be read nor created: " + unusable,
                    unusable);
        }
    }

    byte[] wrap(byte[] about, SecretKey personKey) {
        return AesGcm.seal(key, about, personKey.getEncoded());
    }

    SecretKey unwrap(byte[] about, byte[] wrapped) {
        try {
            return new SecretKeySpec(AesGcm.open(key, about, wrapped), "AES");
        } catch (SealBroken broken) {
            throw new SealBroken(
                    "A person's key does not open under the master key " + file
                            + ": the file is not the one this database was filled with, or the stored key was altered.",
                    broken);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + file + "]";
    }

    private static byte[] checked(byte[] bytes, Path file) {
        if (bytes.length != SIZE) {
            throw new MasterKeyUnusable(
                    "The master key of the person keys, " + file + ", has " + bytes.length + " bytes instead of " + SIZE
                            + ": put the right file back from its backup; without it no personal fact can be read.",
                    null);
        }
        return bytes;
    }
}
