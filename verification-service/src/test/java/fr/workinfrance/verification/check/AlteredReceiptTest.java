package fr.workinfrance.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to a receipt of ours, which lies under a key of its own: it is said as of an attestation. */
class AlteredReceiptTest {

    private static final TestSeal ATTESTATIONS = new TestSeal("Work In France - cachet des attestations");
    private static final TestSeal RECEIPTS = new TestSeal("Work In France - cachet des reçus");
    private static final byte[] RECEIPT = RECEIPTS.seal(TestSeal.pdf("Reçu de vérification"));

    private final Checker checker = new Checker(
            new RegisterInMemory(),
            () -> List.of(ATTESTATIONS.published()),
            () -> List.of(RECEIPTS.published()),
            Clock.systemUTC());

    @Test
    void was_changed_where_a_byte_was_flipped() throws IOException {
        var flipped = RECEIPT.clone();
        flipped[300] ^= 1;
        assertThat(verdictOn(flipped)).isEqualTo(new Altered(Altered.How.CHANGED));
    }

    @Test
    void was_added_to_where_anything_stands_behind_it() throws IOException {
        var added = new Altered(Altered.How.ADDED_TO);
        assertThat(verdictOn(TestSeal.textAdded(RECEIPT, "valable"))).isEqualTo(added);
        assertThat(verdictOn(Arrays.copyOf(RECEIPT, RECEIPT.length + 1))).isEqualTo(added);
        assertThat(verdictOn(new TestSeal("them").seal(TestSeal.textAdded(RECEIPT, "valable"), "second")))
                .isEqualTo(added);
    }

    @Test
    void is_ours_whole_and_not_ours_under_another_key() throws IOException {
        assertThat(verdictOn(RECEIPT)).isEqualTo(new Verdict.OurReceipt());
        assertThat(verdictOn(new TestSeal("them").seal(TestSeal.pdf("Reçu de vérification"))))
                .isEqualTo(new NotOurs(NotOurs.Why.FOREIGN_SEAL));
    }

    private Verdict verdictOn(byte[] file) throws IOException {
        return checker.byDocument(new ByteArrayInputStream(file), null);
    }
}
