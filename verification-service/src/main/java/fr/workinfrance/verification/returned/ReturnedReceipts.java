package fr.workinfrance.verification.returned;

import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.receipt.Receipts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recognises receipts, as a JSON Web Signature, in the JSON that it was given in (of one answer, of a list), or as a PDF. */
@Component
final class ReturnedReceipts {

    /** The longest file of a list has its answers twice: beside the seal, and under it. */
    static final int LARGEST = 2 * Receipts.LONGEST;

    /** What the sealed part of a file is called: of one answer, of a list. */
    private static final FirstText SEALED = new FirstText("receipt", "sealed");

    private static final FirstText VERDICT = new FirstText("verdict");

    private final Receipts receipts;
    private final Checker checker;
    private final JsonMapper json;

    ReturnedReceipts(Receipts receipts, Checker checker, JsonMapper json) {
        this.receipts = receipts;
        this.checker = checker;
        this.json = json;
    }

    Returned of(byte[] file) {
        var head = new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") ? ofDocument(file) : ofText(new String(file, StandardCharsets.UTF_8));
    }

    Returned ofText(String text) {
        var given = text.strip();
        boolean hasMore = given.startsWith("{");
        return switch (receipts.open(hasMore ? SEALED.in(given).orElse("") : given)) {
            case Receipts.Genuine(var content)
            when hasMore && !Beside.agrees(given, content) -> new Returned.ChangedBeside(read(content));
            case Receipts.Genuine(var content) -> read(content);
            case Receipts.UnderARevokedKey(var at) -> new Returned.UnderARevokedKey(at);
            case Receipts.NotOurs _ -> new Returned.NotOurs();
        };
    }

    /**
     * By the seal on all of it first; only then is what is attached to it read. Why not under a key that was revoked: whoever took it
     * can seal anything, and attach anything.
     */
    private Returned ofDocument(byte[] file) {
        return switch (judged(file)) {
            case Verdict.OurReceipt _ ->
                checker.sealedIn(file)
                        .flatMap(ReceiptPdf::attachedTo)
                        .map(this::ofText)
                        .orElseGet(Returned.NotOurs::new);
            case Verdict.NotOurs(var why)
            when why == Verdict.NotOurs.Why.REVOKED_RECEIPT_KEY ->
                checker.receiptKeyRevokedAt(file)
                        .<Returned>map(Returned.UnderARevokedKey::new)
                        .orElseGet(Returned.NotOurs::new);
            default -> new Returned.NotOurs();
        };
    }

    private Verdict judged(byte[] file) {
        try {
            return checker.byDocument(new ByteArrayInputStream(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private Returned read(String content) {
        return VERDICT.in(content).isPresent()
                ? new Returned.Genuine(json.readValue(content, Receipt.class), content)
                : new Returned.GenuineList(json.readValue(content, ListAnswers.class), content);
    }
}
