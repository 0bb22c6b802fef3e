package fr.workinfrance.eventlog.secret;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A file that only its owner may read, whole on the disk before it has its name, and written once. */
public record OwnerOnlyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    public OwnerOnlyFile {
        path = path.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** What it holds; where there is none yet, what is made now. Whoever starts at the same time reads the same. */
    public byte[] readOrMake(Supplier<byte[]> content) throws IOException {
        if (!exists()) make(content.get());
        return read();
    }

    /** Writes it, unless it is there: then that one stays. */
    public void make(byte[] content) throws IOException {
        var folder = Objects.requireNonNull(path.getParent());
        Files.createDirectories(folder, forOwner("rwx------"));
        var draft = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            write(draft, content);
            name(draft);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            // Theirs it is.
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
    }

    /** @throws OpenToOthers when somebody other than its owner may read it */
    public byte[] read() throws IOException {
        if (isOpenToOthers()) throw new OpenToOthers(path);
        return Files.readAllBytes(path);
    }

    private boolean isOpenToOthers() throws IOException {
        return knowsOwners() && Files.isRegularFile(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path));
    }

    private void write(Path draft, byte[] content) throws IOException {
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), forOwner("rw-------"))) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    // Why linked rather than moved: a link never takes the place of a file, so that of two first starts one wins.
    private void name(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            throw somebodyWasFirst;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(draft, path);
        }
    }

    // Why: without it a power cut may take the name away from bytes that are on the disk.
    private static void force(Path folder) {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        } catch (IOException | UnsupportedOperationException notAFileHere) {
            // Some systems do not open a folder as a file; theirs is the order of what they write.
        }
    }

    private FileAttribute<?>[] forOwner(String rights) {
        return knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private boolean knowsOwners() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
