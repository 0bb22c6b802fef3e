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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Recognises receipts, as a JSON Web Signature, in the JSON that our programs' door gave it in, or as a PDF. */
@Component
final class ReturnedReceipts {

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
        var sealed = text.strip();
        return switch (receipts.open(sealed.startsWith("{") ? inside(sealed) : sealed)) {
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

    private String inside(String text) {
        try {
            return json.readTree(text).path("receipt").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private Returned read(String content) {
        try {
            var tree = json.readTree(content);
            return tree.has("verdict")
                    ? new Returned.Genuine(json.treeToValue(tree, Receipt.class), content)
                    : new Returned.GenuineList(content);
        } catch (JacksonException ofAnotherForm) {
            return new Returned.GenuineList(content);
        }
    }
}
