package fr.workinfrance.command.attestation;

import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.util.List;

/**
 * Everything an attestation says, in clear: it exists only while the document is being drawn.
 *
 * @param decidedAt when the authorisation was granted; the document bears no other date
 * @param signedBy who signed the decision, or where that stands
 */
public record AttestationClaim(
        AttestationCode code,
        Instant decidedAt,
        AuthorisedPeriod period,
        Identity worker,
        Country nationality,
        EmployedBy employer,
        JobContract contract,
        List<String> conditions,
        Authority authority,
        Signature signedBy) {

    public AttestationClaim {
        conditions = List.copyOf(conditions);
    }

    /** The establishment that may employ the worker. */
    public record EmployedBy(String name, Siret siret) {}

    /** The administration that decided, and where it is written to. */
    public record Authority(String name, String address) {}

    /** Who answers for the decision. Never empty: what cannot be named here is said to stand elsewhere. */
    public sealed interface Signature {}

    /** Law: first name, name and capacity of whoever signs stand on the decision (CRPA L212-1). */
    public record SignedBy(String name, String capacity) implements Signature {}

    /** A decision that this document only transcribes: its signatory stands on the original. */
    public record SignedElsewhere(String system, String reference) implements Signature {}

    /** Signed here by somebody whose name was erased since; the decision that was notified bears it. */
    public record NameErased(String capacity) implements Signature {}

    /** Why hidden: a claim holds personal data, and text forms end up in logs. */
    @Override
    public String toString() {
        return "AttestationClaim[…]";
    }
}
