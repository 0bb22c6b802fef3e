package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came of a grant: the sealed attestation, the loss of the authorisation, and what was declared since.
 *
 * @param changed absent when nothing was
 */
public record Authorisation(
        @Nullable AttestationSeal seal,
        @Nullable Instant issuedAt,
        @Nullable Loss loss,
        @Nullable Changed changed) {
    static final Authorisation NONE = new Authorisation(null, null, null, null);

    /**
     * An authorisation taken back.
     *
     * @param ground of a withdrawal; absent for a repeal
     * @param lostCondition of a repeal; absent for a withdrawal
     * @param from first day without effect: for a withdrawal, the decision's own
     * @param before the repeal that had ended it already; absent where it stood
     */
    public record Loss(
            Instant at,
            LocalDate from,
            @Nullable WithdrawalGround ground,
            @Nullable Personal<String> lostCondition,
            Personal<String> reasons,
            Signatory signatory,
            @Nullable Loss before) {}

    /** The day from which it is lost, while that day is still to come; until then it holds. */
    public @Nullable LocalDate lostAfter(LocalDate today) {
        return loss != null && loss.from().isAfter(today) ? loss.from() : null;
    }

    /**
     * What those who hold the authorisation declared, all notices together.
     *
     * @param at of the last one
     * @param workplace the one declared last; absent when it is the form's
     * @param endsOn last day of the contract, as declared last; absent when it is the form's
     * @param until last day of the authorisation after that
     * @param cancelledFrom first day without effect, once the contract was cancelled
     */
    public record Changed(
            Instant at,
            @Nullable Personal<String> workplace,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate until,
            @Nullable LocalDate cancelledFrom) {
        static final Changed NOTHING = new Changed(Instant.EPOCH, null, null, null, null);

        Changed moved(Instant when, Personal<String> where) {
            return new Changed(when, where, endsOn, until, cancelledFrom);
        }

        Changed shortened(Instant when, LocalDate contract, LocalDate left) {
            return new Changed(when, workplace, contract, left, cancelledFrom);
        }

        Changed cancelled(Instant when, LocalDate from) {
            return new Changed(when, workplace, endsOn, until, from);
        }
    }

    Authorisation issued(AttestationSeal sealed, Instant at) {
        return new Authorisation(sealed, at, loss, changed);
    }

    Authorisation withdrawn(AuthorisationWithdrawn e) {
        return losing(new Loss(e.at(), ParisTime.dayOf(e.at()), e.ground(), null, e.reasons(), e.signatory(), loss));
    }

    Authorisation repealed(AuthorisationRepealed e) {
        return losing(new Loss(e.at(), e.from(), null, e.lostCondition(), e.reasons(), e.signatory(), null));
    }

    /** Law: what is withdrawn is held never to have been (CRPA L240-1); the trail still tells it. */
    Authorisation restored() {
        return losing(loss == null ? null : loss.before());
    }

    private Authorisation losing(@Nullable Loss taken) {
        return new Authorisation(seal, issuedAt, taken, changed);
    }

    Authorisation changing(UnaryOperator<Changed> notice) {
        return new Authorisation(seal, issuedAt, loss, notice.apply(changed == null ? Changed.NOTHING : changed));
    }
}
