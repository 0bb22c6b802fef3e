package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Dossier.Approved;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Cancelled;
import fr.workinfrance.domain.dossier.Dossier.Contestable;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Held;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Parties;
import java.time.Instant;
import java.time.LocalDate;

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
        return this instanceof Repeal repeal
                ? new RepealContested(addressed.granted(), repeal.from(), more)
                : new WithdrawalContested(addressed, more);
    }

    /** That appeal was rejected. */
    default TakenAway confirmed(Contest more) {
        return this instanceof Repeal repeal
                ? new RepealConfirmed(repeal.stood(), repeal.from(), more)
                : new WithdrawalConfirmed(stood(), more);
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
            case REPEALED -> repealed(granted, e);
        };
    }

    // Why a repeal that nobody took: an event out of place is folded as it reads.
    private Repealed repealed(Granted granted, AuthorisationRestored e) {
        if (stood() instanceof Repealed before) return before.of(granted);
        var from = this instanceof Repeal repeal ? repeal.from() : ParisTime.dayOf(e.at());
        return new Repealed(granted, from, contest());
    }

    /** Ended for the future only, contested or not: until its day the authorisation holds. */
    sealed interface Repeal extends TakenAway {
        @Override
        Granted stood();

        /** First day without effect, in Paris. */
        LocalDate from();

        /** The same repeal of the authorisation as it is now. */
        Repeal of(Granted standing);

        default boolean isAhead(Instant now) {
            return ParisTime.dayOf(now).isBefore(from());
        }
    }

    /** Repealed; it may still turn out to have been obtained by fraud. */
    record Repealed(Granted stood, LocalDate from, Contest contest) implements Repeal, Held {
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
            return new Repealed(stood.among(among), from, more);
        }

        @Override
        public Repealed of(Granted standing) {
            return new Repealed(standing, from, contest);
        }
    }

    /** An appeal against the repeal is pending. */
    record RepealContested(Granted stood, LocalDate from, Contest contest) implements Repeal {
        @Override
        public RepealContested of(Parties among, Contest more) {
            return new RepealContested(stood.among(among), from, more);
        }

        @Override
        public RepealContested of(Granted standing) {
            return new RepealContested(standing, from, contest);
        }
    }

    /** An appeal against the repeal was rejected, in words or by silence. */
    record RepealConfirmed(Granted stood, LocalDate from, Contest contest) implements Repeal {
        @Override
        public RepealConfirmed of(Parties among, Contest more) {
            return new RepealConfirmed(stood.among(among), from, more);
        }

        @Override
        public RepealConfirmed of(Granted standing) {
            return new RepealConfirmed(standing, from, contest);
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
