package fr.workinfrance.command.attestation;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an attestation says, in clear: it exists only while the document is being drawn.
 *
 * @param decidedAt when the authorisation was granted; the page bears no other date
 * @param listed its place on the list of what no longer holds
 * @param filed when the request was received, and who made it
 * @param period the days that it holds: they end earlier than was decided where the parties declared so
 * @param signedBy who signed the decision, or where that stands
 */
public record AttestationClaim(
        AttestationCode code,
        int listed,
        Filed filed,
        Instant decidedAt,
        AuthorisedPeriod period,
        Identity worker,
        Country nationality,
        EmployedBy employer,
        Job contract,
        Declared declared,
        List<String> conditions,
        LegalBasis law,
        Authority authority,
        Signature signedBy) {

    public AttestationClaim {
        conditions = List.copyOf(conditions);
    }

    /** The request: the day it was received, and who made it for the employer, or had it made. */
    public record Filed(LocalDate on, String lastName, String firstName, Capacity capacity) {}

    /** In what capacity somebody stands for the employer. */
    public enum Capacity {
        /** Whoever trades under their own name represents nobody. */
        IN_PERSON,
        /** As the form asks for, and as it was declared there. */
        LEGAL_REPRESENTATIVE
    }

    /** The establishment that may employ the worker. */
    public record EmployedBy(String name, Siret siret) {}

    /**
     * The job, as it was decided on.
     *
     * @param workplace empty once whoever employs there was erased
     */
    public record Job(String job, String workplace, ContractType type, Amount hours, Amount grossPay) {}

    /**
     * What the parties declared after the decision, which says nothing of it. Why apart: nobody who signed has seen it.
     *
     * @param workplace empty once whoever employs there was erased; absent where none was declared
     * @param decidedUntil the last day that was decided, where an earlier end was declared
     */
    public record Declared(
            @Nullable String workplace, @Nullable LocalDate decidedUntil) {

        public static final Declared NOTHING = new Declared(null, null);

        public boolean isNothing() {
            return workplace == null && decidedUntil == null;
        }
    }

    /**
     * The articles of this authorisation, as French law names them.
     *
     * @param procedure what its own procedure stands on, in the version it was submitted under
     * @param competence what made the service competent
     */
    public record LegalBasis(String procedure, String competence) {}

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
