package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.Validity;
import java.time.LocalDate;

/** What a check answers. A verdict that is not of an attestation says nothing of any. */
public sealed interface Verdict {

    /** One that we issued, for one day. */
    sealed interface OfAttestation extends Verdict {
        Registered attestation();

        LocalDate day();
    }

    record Valid(Registered attestation, LocalDate day) implements OfAttestation {}

    record NotStarted(Registered attestation, LocalDate day) implements OfAttestation {}

    record Expired(Registered attestation, LocalDate day) implements OfAttestation {}

    record Withdrawn(Registered attestation, LocalDate day) implements OfAttestation {}

    record Repealed(Registered attestation, LocalDate day) implements OfAttestation {}

    /** The authorisation may well hold: but another document speaks for it. */
    record Replaced(Registered attestation, LocalDate day) implements OfAttestation {}

    /** No attestation has that code: mistyped, made up or never issued, which nobody is told apart. */
    record Unknown() implements Verdict {}

    /** A document that was not issued as it is. */
    sealed interface OfDocument extends Verdict {}

    /** It bears our seal, and was changed since. */
    record Altered(How how) implements OfDocument {
        /** What was done to it. */
        public enum How {
            /** What was sealed is not what is there. */
            CHANGED,
            /** Something was added behind what was sealed. */
            ADDED_TO,
            /** The 2D-Doc symbol says something else than what was signed. */
            SYMBOL
        }
    }

    /** It does not come from us. */
    record NotOurs(Why why) implements OfDocument {
        /** How that shows. */
        public enum Why {
            NOT_A_PDF,
            NOT_SEALED,
            FOREIGN_SEAL,
            /** Protected by a password: ours never are. */
            ENCRYPTED,
            /** What was typed is no 2D-Doc of a work authorisation. */
            NOT_A_SYMBOL,
            /** No 2D-Doc was found in the picture. */
            NO_SYMBOL,
            /** A 2D-Doc under a certificate that is not ours. */
            UNKNOWN_CERTIFICATE,
            /** Under a key that was ours and that others may have used since: what we sealed with it was replaced. */
            REVOKED_KEY,
            /** A receipt under a key of receipts that others may have used since. */
            REVOKED_RECEIPT_KEY
        }
    }

    /** Sealed by us and untouched, yet the register has no such document: it was never handed out. */
    record NeverIssued() implements OfDocument {}

    /** Not an attestation: our own receipt of a check, whole and untouched. */
    record OurReceipt() implements OfDocument {}

    /** Bigger than anything we issue; it was not looked at. */
    record TooLarge(long limitBytes) implements OfDocument {}

    /** What a decision ended is said before what became of the document: the answer about the person's right comes first. */
    static Verdict on(Registered attestation, LocalDate day) {
        return switch (attestation.validity().on(day)) {
            case WITHDRAWN -> new Withdrawn(attestation, day);
            case REPEALED -> new Repealed(attestation, day);
            case Validity.Status status when attestation.isReplacedOn(day) -> new Replaced(attestation, day);
            case VALID -> new Valid(attestation, day);
            case NOT_STARTED -> new NotStarted(attestation, day);
            case EXPIRED -> new Expired(attestation, day);
        };
    }

    /** Its name for programs, meters and language files: {@code NOT_STARTED}. */
    default String name() {
        return switch (this) {
            case Valid _ -> "VALID";
            case NotStarted _ -> "NOT_STARTED";
            case Expired _ -> "EXPIRED";
            case Withdrawn _ -> "WITHDRAWN";
            case Repealed _ -> "REPEALED";
            case Replaced _ -> "REPLACED";
            case Unknown _ -> "UNKNOWN";
            case Altered _ -> "ALTERED";
            case NotOurs _ -> "NOT_OURS";
            case NeverIssued _ -> "NEVER_ISSUED";
            case OurReceipt _ -> "OUR_RECEIPT";
            case TooLarge _ -> "TOO_LARGE";
        };
    }
}
