package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.dossier.Dossier.Approved;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Cancelled;
import fr.workinfrance.domain.dossier.Dossier.Contestable;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Held;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Parties;

/**
 * An authorisation that the administration took away. What stood before stays: the decision that took it away may be withdrawn on
 * appeal, and is then held never to have been taken (CRPA L240-1).
 */
public sealed interface TakenAway extends Contestable {

    /** What stood before it was taken away. */
    Held stood();

    /** The same among these people, with more said against it. */
    TakenAway of(Parties among, Contest more);

    @Override
    default Parties people() {
        return stood().people();
    }

    @Override
    default TakenAway among(Membership changed) {
        return of(people().among(changed), contest());
    }

    /** An appeal was filed against it. */
    default TakenAway contested(Held addressed, Contest more) {
        return isRepeal() ? new RepealContested(addressed.granted(), more) : new WithdrawalContested(addressed, more);
    }

    /** That appeal was rejected. */
    default TakenAway confirmed(Contest more) {
        return isRepeal() ? new RepealConfirmed(stood().granted(), more) : new WithdrawalConfirmed(stood(), more);
    }

    /** As it stood, the attestation included; what was said against an earlier repeal stays said. */
    default Held restored(AuthorisationRestored e) {
        var before = stood().granted();
        var code = e.attestation();
        var granted = code == null
                ? new Approved(before.people(), before.grant())
                : new Attested(before.people(), before.grant(), code);
        return switch (e.standing()) {
            case GRANTED -> granted;
            case CANCELLED -> new Cancelled(granted);
            case REPEALED -> new Repealed(granted, stood() instanceof Repealed r ? r.contest() : contest());
        };
    }

    private boolean isRepeal() {
        return switch (this) {
            case Repealed _, RepealContested _, RepealConfirmed _ -> true;
            case TakenBack _, WithdrawalContested _, WithdrawalConfirmed _ -> false;
        };
    }

    /** Ended for the future only; it may still turn out to have been obtained by fraud. */
    record Repealed(Granted stood, Contest contest) implements TakenAway, Held {
        @Override
        public Granted granted() {
            return stood;
        }

        @Override
        public Repealed among(Parties changed) {
            return of(changed, contest);
        }

        @Override
        public Repealed among(Membership changed) {
            return of(people().among(changed), contest);
        }

        @Override
        public Repealed of(Parties among, Contest more) {
            return new Repealed(stood.among(among), more);
        }
    }

    /** An appeal against the repeal is pending. */
    record RepealContested(Granted stood, Contest contest) implements TakenAway {
        @Override
        public RepealContested of(Parties among, Contest more) {
            return new RepealContested(stood.among(among), more);
        }
    }

    /** An appeal against the repeal was rejected, in words or by silence. */
    record RepealConfirmed(Granted stood, Contest contest) implements TakenAway {
        @Override
        public RepealConfirmed of(Parties among, Contest more) {
            return new RepealConfirmed(stood.among(among), more);
        }
    }

    /** Withdrawn: the authorisation is held never to have been given. */
    record TakenBack(Held stood, Contest contest) implements TakenAway {
        @Override
        public TakenBack of(Parties among, Contest more) {
            return new TakenBack(stood.among(among), more);
        }
    }

    /** An appeal against the withdrawal is pending. */
    record WithdrawalContested(Held stood, Contest contest) implements TakenAway {
        @Override
        public WithdrawalContested of(Parties among, Contest more) {
            return new WithdrawalContested(stood.among(among), more);
        }
    }

    /** An appeal against the withdrawal was rejected, in words or by silence. */
    record WithdrawalConfirmed(Held stood, Contest contest) implements TakenAway {
        @Override
        public WithdrawalConfirmed of(Parties among, Contest more) {
            return new WithdrawalConfirmed(stood.among(among), more);
        }
    }
}
