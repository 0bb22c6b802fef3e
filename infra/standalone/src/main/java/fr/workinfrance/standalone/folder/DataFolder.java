package fr.workinfrance.standalone.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything a standalone keeps, in one folder that one process uses at a time. */
public final class DataFolder implements AutoCloseable {

    /** Raised when what stands in the folder changes its place. */
    private static final String LAYOUT = "1";

    private static final Set<String> OF_THE_MACHINE = Set.of("lost+found", ".DS_Store", "lock");

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the folder where there is none and takes it for this process. */
    public static DataFolder open(Path asked) {
        try {
            var root = made(asked.toAbsolutePath()).toRealPath();
            if (!Files.isWritable(root)) throw notWritable(asked, null);
            var lock = FolderLock.take(root);
            try {
                checkLayout(root);
                var folder = new DataFolder(root, lock);
                made(folder.keys());
                made(folder.log());
                return folder;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw notWritable(asked, e);
        }
    }

    /** The cluster of PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The programs of PostgreSQL. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** What nobody else may read: passwords and keys. */
    public Path keys() {
        return root.resolve("keys");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        lock.close();
    }

    private static void checkLayout(Path root) throws IOException {
        var mark = root.resolve("layout");
        if (Files.exists(mark)) {
            var found = Files.readString(mark).strip();
            if (!found.equals(LAYOUT))
                throw new CannotStart(
                        "The folder %s was written by another version of Work In France (layout %s, this one reads %s): start that version, or set WIF_DATA to another folder."
                                .formatted(root, found, LAYOUT));
            return;
        }
        if (holdsSomethingElse(root))
            throw new CannotStart(
                    "The folder %s holds something else than the data of Work In France: set WIF_DATA to a new or empty folder."
                            .formatted(root));
        Files.writeString(mark, LAYOUT + "\n");
    }

    private static boolean holdsSomethingElse(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            return entries.anyMatch(
                    entry -> !OF_THE_MACHINE.contains(entry.getFileName().toString()));
        }
    }

    private static Path made(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        var forOwnerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var parent = folder.getParent();
        if (parent != null) Files.createDirectories(parent);
        try {
            return Files.createDirectory(folder, forOwnerOnly);
        } catch (FileAlreadyExistsException e) {
            // Why: of two starts at once the other one has made it; which of them keeps it, the lock says.
            if (Files.isDirectory(folder)) return folder;
            throw e;
        }
    }

    private static CannotStart notWritable(Path folder, @Nullable Exception cause) {
        var why = cause == null || cause instanceof AccessDeniedException ? "" : " (%s)".formatted(cause);
        return new CannotStart(
                "The folder %s cannot be written by this user%s: give it to the user who starts Work In France, or set WIF_DATA to another folder."
                        .formatted(folder.toAbsolutePath(), why),
                cause);
    }
}
