package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once. */
final class Programs {

    /** The major version of the programs, and so of the cluster they can read. */
    static final String MAJOR = "18";

    /** Raised with the version of the binaries, so that another one is unpacked beside. */
    private static final String RELEASE = "18.6.0";

    private Programs() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedIn(Path folder) {
        var home = folder.resolve(RELEASE);
        if (Files.isDirectory(home)) return home;
        try (var archive = archive()) {
            // Why: a start may be killed while it unpacks; only a whole folder gets the final name.
            var draft = folder.resolve(RELEASE + ".part");
            delete(draft);
            Files.createDirectories(draft);
            unpack(archive, draft);
            return Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be unpacked in %s (%s): make room there, or set WIF_DATA to another folder."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static InputStream archive() {
        var name = Platform.archive();
        var archive = Programs.class.getResourceAsStream("/" + name);
        if (archive == null)
            throw new CannotStart(
                    "This build carries no PostgreSQL for %s: build Work In France on the machine it runs on, or run the three services over a PostgreSQL of your own."
                            .formatted(Platform.name()));
        return archive;
    }

    private static void unpack(InputStream archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) throw new IOException("a file outside the archive: " + entry.getName());
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
