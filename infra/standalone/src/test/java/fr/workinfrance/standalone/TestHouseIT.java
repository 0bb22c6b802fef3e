package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.standalone.folder.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestHouseIT {

    @Test
    void that_cannot_start_leaves_nothing_running(@TempDir Path data) {
        assertThatThrownBy(() -> TestHouse.on(data, "wif.deadlines.every=never"))
                .isInstanceOf(RuntimeException.class);
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid"))).isFalse();
        DataFolder.open(data).close();
    }
}
