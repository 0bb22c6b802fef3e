package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.check.KeyKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReceiptsTest {

    @TempDir
    private Path folder;

    private Receipts receipts;

    @BeforeEach
    void open() {
        receipts = new Receipts(
                new KeptReceiptKeys(folder, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()), JsonMapper.shared());
    }

    @ParameterizedTest
    @ValueSource(strings = {Receipts.RECEIPT, Receipts.ANSWERS})
    void know_their_own(String type) {
        assertThat(receipts.open(receipts.seal(type, "x"))).isEqualTo(new Receipts.Genuine("\"x\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statuslist+jwt", "JWT", "dc+sd-jwt", "RECEIPT+JWT", ""})
    void take_nothing_else_under_the_same_key_for_one(String type) {
        assertThat(receipts.open(receipts.seal(type, "x"))).isEqualTo(new Receipts.NotOurs());
    }

    /** Base64 leaves bits over that mean nothing, and readers forgive a filled end: what was altered shall not be called genuine. */
    @Test
    void are_altered_where_any_part_is_written_in_another_way_than_ours() {
        for (int length = 0; length < 3; length++) {
            var sealed = receipts.seal(Receipts.RECEIPT, "x".repeat(length));
            assertThat(receipts.open(sealed)).isInstanceOf(Receipts.Genuine.class);
            for (int part = 0; part < 3; part++)
                for (var other : OtherWritings.of(sealed, part))
                    assertThat(receipts.open(other)).as(other).isEqualTo(new Receipts.NotOurs());
        }
    }

    @Test
    void do_not_take_the_status_list_for_one() {
        assertThat(receipts.open(receipts.sealShowingCertificate("statuslist+jwt", "x")))
                .isEqualTo(new Receipts.NotOurs());
    }
}
