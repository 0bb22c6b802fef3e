package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of a grant: the sealed attestation, and the loss of the authorisation. */
public record Authorisation(
        @Nullable AttestationSeal seal,
        @Nullable Instant issuedAt,
        @Nullable Loss loss) {
    static final Authorisation NONE = new Authorisation(null, null, null);

    /**
     * An authorisation taken back.
     *
     * @param ground of a withdrawal; absent for a repeal
     * @param lostCondition of a repeal; absent for a withdrawal
     * @param from first day without effect: for a withdrawal, the decision's own
     */
    public record Loss(
            Instant at,
            LocalDate from,
            @Nullable WithdrawalGround ground,
            @Nullable Personal<String> lostCondition,
            Personal<String> reasons,
            Signatory signatory) {}

    /** The day from which it is lost, while that day is still to come; until then it holds. */
    public @Nullable LocalDate lostAfter(LocalDate today) {
        return loss != null && loss.from().isAfter(today) ? loss.from() : null;
    }

    Authorisation issued(AttestationSeal sealed, Instant at) {
        return new Authorisation(sealed, at, loss);
    }

    Authorisation lost(Loss taken) {
        return new Authorisation(seal, issuedAt, taken);
    }
}
