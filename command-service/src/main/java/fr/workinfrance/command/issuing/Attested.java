package fr.workinfrance.command.issuing;

import java.time.LocalDate;

/** What may be shown of an attestation that was issued, in clear: it exists only for the time of sealing it for somebody. */
public record Attested(LocalDate until, String job, String employer, String siret, String lastName, String firstName) {

    /** Why hidden: it names a person, and text forms end up in logs. */
    @Override
    public String toString() {
        return "Attested[…]";
    }
}
