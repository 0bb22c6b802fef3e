package fr.workinfrance.eventlog.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerOnlyFileIT {

    @TempDir
    Path home;

    @Test
    void is_made_once_for_its_owner_alone_and_leaves_nothing_else() throws IOException {
        var file = new OwnerOnlyFile(home.resolve("deep/keys/secret"));
        assertThat(file.exists()).isFalse();
        assertThat(file.readOrMake(() -> bytes("first"))).isEqualTo(bytes("first"));
        assertThat(file.readOrMake(() -> bytes("second"))).isEqualTo(bytes("first"));
        file.make(bytes("third"));
        assertThat(file.read()).isEqualTo(bytes("first"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().getParent())))
                .isEqualTo("rwx------");
        assertThat(file.path().getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void is_one_when_many_start_at_once() throws Exception {
        var drawn = new AtomicInteger();
        var file = new OwnerOnlyFile(home.resolve("secret"));
        try (var starts = Executors.newFixedThreadPool(8)) {
            Callable<String> start =
                    () -> new String(file.readOrMake(() -> bytes("draw " + drawn.incrementAndGet())), US_ASCII);
            var read =
                    starts.invokeAll(IntStream.range(0, 32).mapToObj(_ -> start).toList());
            assertThat(read).extracting(one -> one.get()).containsOnly(new String(file.read(), US_ASCII));
        }
        assertThat(home).isDirectoryNotContaining("glob:**.new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void is_not_read_when_it_is_open_to_more_than_its_owner_needs(String rights) throws IOException {
        var file = new OwnerOnlyFile(home.resolve("secret"));
        file.make(bytes("secret"));
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(rights));
        assertThatThrownBy(file::read).isInstanceOf(OpenToOthers.class).hasMessageContaining("run chmod 600 on it");
    }

    @Test
    void may_be_kept_from_being_written_again() throws IOException {
        var file = new OwnerOnlyFile(home.resolve("secret"));
        file.make(bytes("secret"));
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));
        assertThat(file.read()).isEqualTo(bytes("secret"));
    }

    @Test
    void says_that_it_is_not_there() {
        assertThatThrownBy(new OwnerOnlyFile(home.resolve("secret"))::read).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void is_kept_where_there_are_neither_owners_nor_links() throws IOException {
        try (var plain = withoutOwners()) {
            var file = new OwnerOnlyFile(plain.getPath("/keys/secret"));
            assertThat(file.readOrMake(() -> bytes("first"))).isEqualTo(bytes("first"));
            assertThat(file.readOrMake(() -> bytes("second"))).isEqualTo(bytes("first"));
            file.make(bytes("third"));
            assertThat(file.read()).isEqualTo(bytes("first"));
            try (var kept = Files.list(plain.getPath("/keys"))) {
                assertThat(kept).hasSize(1);
            }
        }
    }

    private FileSystem withoutOwners() throws IOException {
        var archive = URI.create("jar:" + home.resolve("plain.zip").toUri());
        var plain = FileSystems.newFileSystem(archive, Map.of("create", "true"));
        assertThat(plain.supportedFileAttributeViews()).doesNotContain("posix");
        return plain;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
