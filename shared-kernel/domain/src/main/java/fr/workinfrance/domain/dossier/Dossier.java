package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.casefile.AskedPieces;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.change.Grant;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Parties;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a dossier stands. One record per state; each holds only what the next decision needs. */
public sealed interface Dossier {

    /** Who has to do with it; nobody yet before it is opened. */
    Optional<Parties> parties();

    record NotOpened() implements Dossier {
        @Override
        public Optional<Parties> parties() {
            return Optional.empty();
        }
    }

    /** A dossier that somebody opened, at whatever stage. */
    sealed interface Opened extends Dossier {
        Parties people();

        /** The same stage among others. */
        Opened among(Membership changed);

        @Override
        default Optional<Parties> parties() {
            return Optional.of(people());
        }
    }

    record Draft(AccountId owner, ApplicantRole role, ProcedureId procedure, List<Piece> pieces, Membership membership)
            implements Opened {
        public Draft {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Parties people() {
            return Parties.ofDraft(owner, role).among(membership);
        }

        Draft holding(List<Piece> changed) {
            return new Draft(owner, role, procedure, changed, membership);
        }

        @Override
        public Draft among(Membership changed) {
            return new Draft(owner, role, procedure, pieces, changed);
        }
    }

    /** A submitted dossier on which no decision has been taken. */
    sealed interface UnderWay extends Opened {
        CaseFile file();

        /** The same stage with its file changed. */
        UnderWay with(CaseFile changed);

        @Override
        default Parties people() {
            return file().parties();
        }

        @Override
        default UnderWay among(Membership changed) {
            return with(file().among(changed));
        }
    }

    record Submitted(CaseFile file) implements UnderWay {
        @Override
        public Submitted with(CaseFile changed) {
            return new Submitted(changed);
        }
    }

    /** Pieces were asked for and are awaited. */
    record Incomplete(CaseFile file, AskedPieces asked) implements UnderWay {
        /** What is awaited and has not been joined. */
        List<PieceGap> missing() {
            return asked.missingIn(file);
        }

        @Override
        public Incomplete with(CaseFile changed) {
            return new Incomplete(changed, asked);
        }
    }

    record Supplemented(CaseFile file) implements UnderWay {
        @Override
        public Supplemented with(CaseFile changed) {
            return new Supplemented(changed);
        }
    }

    record Complete(CaseFile file) implements UnderWay {
        @Override
        public Complete with(CaseFile changed) {
            return new Complete(changed);
        }
    }

    /** Complete, and at least one opinion was asked for. */
    record UnderExamination(CaseFile file) implements UnderWay {
        @Override
        public UnderExamination with(CaseFile changed) {
            return new UnderExamination(changed);
        }
    }

    /** A dossier on which the last word has been said, or nearly. */
    sealed interface Ended extends Opened {}

    /** An authorisation was given, whatever became of it, unless it is held never to have been. */
    sealed interface Held extends Ended permits Granted, Cancelled, TakenAway.Repealed {
        /** What was given. */
        Granted granted();

        /** The same authorisation among these people. */
        Held among(Parties changed);

        @Override
        default Held among(Membership changed) {
            return among(people().among(changed));
        }
    }

    /** An authorisation was given. */
    sealed interface Granted extends Held {
        Grant grant();

        /** The same authorisation after a notice. */
        Granted with(Grant changed);

        @Override
        Granted among(Parties changed);

        @Override
        default Granted granted() {
            return this;
        }

        default LocalDate decidedOn() {
            return grant().decidedOn();
        }

        default AuthorisedPeriod period() {
            return grant().period();
        }
    }

    /** Granted; its attestation is being made. */
    record Approved(Parties people, Grant grant) implements Granted {
        @Override
        public Approved with(Grant changed) {
            return new Approved(people, changed);
        }

        @Override
        public Approved among(Parties changed) {
            return new Approved(changed, grant);
        }
    }

    /** Granted, and its attestation can be checked by anybody. */
    record Attested(Parties people, Grant grant, AttestationCode code) implements Granted {
        @Override
        public Attested with(Grant changed) {
            return new Attested(people, changed, code);
        }

        @Override
        public Attested among(Parties changed) {
            return new Attested(changed, grant, code);
        }
    }

    /** Ended against those whose it is, who may contest that. */
    sealed interface Contestable extends Ended permits Reopenable, TakenAway {
        Contest contest();

        /** Who answers for what was decided: whatever ended was filed with somebody. */
        default AgencyId inCharge() {
            return Objects.requireNonNull(people().inCharge());
        }
    }

    /** Ended against whoever asked: its file stays, for an appeal may open it again. */
    sealed interface Reopenable extends Contestable {
        CaseFile file();

        @Override
        default Parties people() {
            return file().parties();
        }
    }

    /** A request that was turned down. */
    sealed interface Rejected extends Reopenable {
        /** The same stage with that file, and that said against it. */
        Rejected of(CaseFile changed, Contest more);

        @Override
        default Rejected among(Membership changed) {
            return of(file().among(changed), contest());
        }
    }

    record Refused(CaseFile file, Contest contest) implements Rejected {
        @Override
        public Refused of(CaseFile changed, Contest more) {
            return new Refused(changed, more);
        }
    }

    record RefusedBySilence(CaseFile file, Contest contest) implements Rejected {
        @Override
        public RefusedBySilence of(CaseFile changed, Contest more) {
            return new RefusedBySilence(changed, more);
        }
    }

    /** An appeal is pending. */
    record RefusalContested(CaseFile file, Contest contest) implements Rejected {
        @Override
        public RefusalContested of(CaseFile changed, Contest more) {
            return new RefusalContested(changed, more);
        }
    }

    /** An appeal was rejected, in words or by silence. */
    record RefusalConfirmed(CaseFile file, Contest contest) implements Rejected {
        @Override
        public RefusalConfirmed of(CaseFile changed, Contest more) {
            return new RefusalConfirmed(changed, more);
        }
    }

    /** A request that was closed without action: nothing was decided of it, so it stands again where it stood if that is undone. */
    sealed interface Closed extends Reopenable {
        /** Where it stood when it was closed. */
        UnderWay stood();

        @Override
        default CaseFile file() {
            return stood().file();
        }
    }

    record ClosedWithoutAction(UnderWay stood, Contest contest) implements Closed {
        @Override
        public ClosedWithoutAction among(Membership changed) {
            return new ClosedWithoutAction(stood.among(changed), contest);
        }
    }

    /** An appeal against the closing is pending. */
    record ClosingContested(UnderWay stood, Contest contest) implements Closed {
        @Override
        public ClosingContested among(Membership changed) {
            return new ClosingContested(stood.among(changed), contest);
        }
    }

    /** An appeal against the closing was rejected, in words or by silence. */
    record ClosingConfirmed(UnderWay stood, Contest contest) implements Closed {
        @Override
        public ClosingConfirmed among(Membership changed) {
            return new ClosingConfirmed(stood.among(changed), contest);
        }
    }

    record WithdrawnByApplicant(Parties people) implements Ended {
        @Override
        public WithdrawnByApplicant among(Membership changed) {
            return new WithdrawnByApplicant(people.among(changed));
        }
    }

    /** Ended for the future only, because its contract is no more; it may still turn out to have been obtained by fraud. */
    record Cancelled(Granted granted) implements Held {
        @Override
        public Parties people() {
            return granted.people();
        }

        @Override
        public Cancelled among(Parties changed) {
            return new Cancelled(granted.among(changed));
        }
    }

    /** Whether a piece of that kind lies in it, as long as anything can be asked of it in somebody's name. */
    default boolean holds(PieceKind kind) {
        return switch (this) {
            case Draft draft -> draft.pieces().stream().anyMatch(piece -> piece.kind() == kind);
            case UnderWay way -> way.file().pieceKinds().contains(kind);
            case Reopenable ended -> ended.file().pieceKinds().contains(kind);
            case Granted granted -> kind == PieceKind.MANDATE && granted.grant().mandated();
            case TakenAway taken -> taken.stood().granted().holds(kind);
            case NotOpened _, WithdrawnByApplicant _, Cancelled _ -> false;
        };
    }

    /** The dossier as told by its events, from the first to the last given. */
    static Dossier after(Collection<? extends DossierEvent> events) {
        Dossier dossier = new NotOpened();
        for (var event : events) dossier = dossier.then(event);
        return dossier;
    }

    /** Accepts every event that was ever stored: history is never refused. */
    default Dossier then(DossierEvent event) {
        return Evolution.of(this, event);
    }
}
