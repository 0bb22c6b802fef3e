package fr.workinfrance.verification.check;

import fr.workinfrance.domain.calendar.ParisTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers whether an attestation holds, to anybody. */
public final class Checker {

    /** The largest document looked at; what we issue is a hundred times smaller. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final Register register;
    private final SealCheck seals;
    private final Clock clock;

    public Checker(Register register, Certificates certificates, Clock clock) {
        this(register, certificates, List::of, clock);
    }

    /** @param receipts of the keys that seal receipts of checks */
    public Checker(Register register, Certificates certificates, Certificates receipts, Clock clock) {
        this.register = register;
        this.seals = new SealCheck(certificates, receipts);
        this.clock = clock;
    }

    /**
     * By the code, as somebody typed it.
     *
     * @param day the day asked about; today when absent
     */
    public Verdict byCode(String typed, @Nullable LocalDate day) {
        return register.byTyped(typed)
                .map(found -> Verdict.on(found, day == null ? today() : day))
                .orElseGet(Verdict.Unknown::new);
    }

    /**
     * By the document: its digest first, since only what was issued has it, or had it before proofs were added to it; then what
     * its seal says of how it came to differ.
     *
     * @param day the day asked about; today when absent
     */
    public Verdict byDocument(InputStream upload, @Nullable LocalDate day) throws IOException {
        byte[] document = upload.readNBytes(LARGEST + 1);
        return document.length > LARGEST ? new Verdict.TooLarge(LARGEST) : byDocument(document, day);
    }

    /** The same of one that is in memory already, and that is not too large. */
    public Verdict byDocument(byte[] document, @Nullable LocalDate day) {
        var on = day == null ? today() : day;
        return register.byDigest(Sha256.of(document))
                .map(found -> Verdict.on(found, on))
                .orElseGet(() -> bySeals(document, on));
    }

    private Verdict bySeals(byte[] document, LocalDate day) {
        var found = seals.on(document);
        return withoutProofs(document, found)
                .map(registered -> Verdict.on(registered, day))
                .orElseGet(found::verdict);
    }

    /** When the key of receipts that sealed this document was revoked; nothing where it is no receipt under such a key. */
    public Optional<Instant> receiptKeyRevokedAt(byte[] document) {
        return seals.receiptKeyRevokedAt(document);
    }

    /**
     * The bytes under the seal of ours that was found whole; nothing where none was. Why without the proofs behind it: programs read
     * what was sealed, and nothing that others wrote.
     */
    public Optional<byte[]> sealedIn(byte[] document) {
        return seals.wholeUntil(document).map(end -> Arrays.copyOf(document, end));
    }

    private Optional<Registered> withoutProofs(byte[] document, SealCheck.Seals found) {
        return found.beforeProofs().stream()
                .map(end -> register.byDigest(Sha256.of(Arrays.copyOf(document, end))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private LocalDate today() {
        return ParisTime.dayOf(clock.instant());
    }
}
