package fr.workinfrance.command.signing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, whole on the disk before it has its name. */
final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    static void write(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (var channel =
                FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), PosixFilePermissions.asFileAttribute(OWNER))) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }

    /** @throws UnusableSealingKey when somebody other than its owner may read it */
    static byte[] read(Path file) throws IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file)))
            throw new UnusableSealingKey("Others than its owner may open " + file
                    + ": run chmod 600 on it, and find out who could read it.");
        return Files.readAllBytes(file);
    }

    private OwnerOnlyFile() {}
}
