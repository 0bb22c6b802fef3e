package fr.workinfrance.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderIT {

    @TempDir
    Path home;

    @Test
    void is_made_for_its_owner_alone() throws IOException {
        try (var folder = DataFolder.open(home.resolve("deep/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.keys())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void is_found_again() {
        DataFolder.open(home).close();
        DataFolder.open(home).close();
    }

    @Test
    void belongs_to_one_at_a_time() {
        try (var folder = DataFolder.open(home)) {
            assertThat(refusal(folder.root())).startsWith("Work In France is already running on the folder");
        }
    }

    @Test
    void of_another_layout_is_left_alone() throws IOException {
        Files.writeString(home.resolve("layout"), "2");
        assertThat(refusal(home)).contains("was written by another version").contains("layout 2");
    }

    @Test
    void that_holds_something_else_is_left_alone() throws IOException {
        Files.writeString(home.resolve("thesis.odt"), "");
        assertThat(refusal(home)).contains("holds something else");
        assertThat(home.resolve("keys")).doesNotExist();
    }

    @Test
    void that_cannot_be_made_is_said_in_one_sentence() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");
        assertThat(refusal(file.resolve("data"))).contains("cannot be written").doesNotContain("\n");
        assertThat(refusal(file)).contains("cannot be written").doesNotContain("\n");
    }

    @Test
    void keeps_its_passwords_to_its_owner() throws IOException {
        var secret = new SecretFile(home.resolve("password"));
        assertThat(secret.read()).hasSizeGreaterThan(30).isEqualTo(secret.read());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.path())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(secret.path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(secret::read)
                .withMessageContaining("run chmod 600 on it");
    }

    private static String refusal(Path folder) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.open(folder))
                .actual()
                .sentence();
    }
}
