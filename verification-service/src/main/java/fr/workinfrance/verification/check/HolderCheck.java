package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.service.holder.HolderMarks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is the holder of an attestation. It confirms what the checker reads on an identity document, and tells nothing
 * that the checker did not already know: this service does not know whose an attestation is.
 */
public final class HolderCheck {

    /** What was found; of an unknown code exactly what is found of a wrong date of birth. */
    public enum Finding {
        /** The date of birth is the holder's; so is the name, where one was given. */
        SAME,
        /** The date of birth is the holder's, the name is not. */
        OTHER_NAME,
        /** Not this date of birth; or no such attestation. */
        OTHER,
        /** Issued before this could be asked, or under a key that this service does not hold. */
        CANNOT_TELL
    }

    /**
     * What was found, for us.
     *
     * @param known whether there is such an attestation, which nobody is told
     */
    public record Compared(Finding finding, boolean known) {}

    private static final AttestationCode NOBODYS = AttestationCode.fromRandom(0);

    private final Register register;
    private final HolderMarks marks;

    public HolderCheck(Register register, HolderMarks marks) {
        this.register = register;
        this.marks = marks;
    }

    public Compared of(String typed, LocalDate birth, @Nullable String lastName) {
        return register.byTyped(typed)
                .map(found -> new Compared(compare(found, birth, lastName), true))
                .orElseGet(() -> new Compared(nobody(birth, lastName), false));
    }

    private Finding compare(Registered found, LocalDate birth, @Nullable String lastName) {
        var mark = found.holder();
        if (mark == null || !marks.canRead(mark)) return Finding.CANNOT_TELL;
        if (!marks.isBornOn(mark, found.code(), birth)) return Finding.OTHER;
        boolean named = lastName == null || lastName.isBlank() || marks.isNamed(mark, found.code(), birth, lastName);
        return named ? Finding.SAME : Finding.OTHER_NAME;
    }

    /** Why computed: an answer without this work would come sooner, and tell that there is no such code. */
    private Finding nobody(LocalDate birth, @Nullable String lastName) {
        marks.isBornOn(marks.of(NOBODYS, birth, lastName == null ? "" : lastName), NOBODYS, birth);
        return Finding.OTHER;
    }
}
