package fr.workinfrance.eventlog.shredding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.UUID;
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
            if (Files.notExists(file)) {
                create(folder, file);
            }
            return new MasterKey(new SecretKeySpec(read(file), "AES"), file);
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

    // Why: written aside, then linked under its name, which succeeds once only: no reader sees half a key, and of two
    // first starts at the same time one wins and both read the winner's.
    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var draft = folder.resolve(FILE + "." + UUID.randomUUID());
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out =
                FileChannel.open(draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            out.write(ByteBuffer.wrap(AesGcm.randomBytes(SIZE)));
            out.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            // Theirs it is.
        } finally {
            Files.delete(draft);
        }
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private static byte[] read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length != SIZE) {
            throw new MasterKeyUnusable(
                    "The master key of the person keys, " + file + ", has " + bytes.length + " bytes instead of " + SIZE
                            + ": put the right file back from its backup; without it no personal fact can be read.",
                    null);
        }
        return bytes;
    }
}
