package fr.workinfrance.eventlog.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyIT {

    static final byte[] ABOUT = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void is_made_on_first_start_for_its_owner_alone() throws Exception {
        var keys = folder.resolve("keys");
        MasterKey.in(keys);
        var file = keys.resolve(MasterKey.FILE);
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys).isDirectoryContaining(file::equals);
        assertThat(Files.list(keys)).hasSize(1);
    }

    @Test
    void is_the_same_at_the_next_start() {
        var personKey = AesGcm.newKey();
        var wrapped = MasterKey.in(folder).wrap(ABOUT, personKey);
        assertThat(MasterKey.in(folder).unwrap(ABOUT, wrapped)).isEqualTo(personKey);
    }

    @Test
    void is_one_key_when_many_start_at_once() throws Exception {
        var personKey = AesGcm.newKey();
        try (var starts = Executors.newFixedThreadPool(8)) {
            Callable<MasterKey> start = () -> MasterKey.in(folder);
            var started =
                    starts.invokeAll(Stream.generate(() -> start).limit(32).toList());
            var wrapped = MasterKey.in(folder).wrap(ABOUT, personKey);
            var opened = started.stream()
                    .map(key -> key.resultNow().unwrap(ABOUT, wrapped))
                    .collect(Collectors.toSet());
            assertThat(opened).containsExactly(personKey);
        }
    }

    @Test
    void says_what_is_wrong_with_a_file_of_the_wrong_size() throws Exception {
        new OwnerOnlyFile(folder.resolve(MasterKey.FILE)).make(new byte[31]);
        assertThatThrownBy(() -> MasterKey.in(folder))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(MasterKey.FILE)
                .hasMessageContaining("31 bytes instead of 32");
    }

    @Test
    void is_not_used_once_others_may_have_read_it() throws Exception {
        MasterKey.in(folder);
        Files.setPosixFilePermissions(folder.resolve(MasterKey.FILE), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.in(folder))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("run chmod 600 on it");
    }

    @Test
    void says_that_its_file_cannot_be_read() throws Exception {
        Files.createDirectory(folder.resolve(MasterKey.FILE));
        assertThatThrownBy(() -> MasterKey.in(folder))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("can neither be read nor created");
    }

    @Test
    void does_not_open_what_another_wrapped() {
        var wrapped = MasterKey.in(folder.resolve("one")).wrap(ABOUT, AesGcm.newKey());
        assertThatThrownBy(() -> MasterKey.in(folder.resolve("other")).unwrap(ABOUT, wrapped))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("not the one this database was filled with");
    }
}
