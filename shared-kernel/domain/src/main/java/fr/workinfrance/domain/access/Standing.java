package fr.workinfrance.domain.access;

import fr.workinfrance.domain.access.Actor.Administrator;
import fr.workinfrance.domain.access.Actor.Anyone;
import fr.workinfrance.domain.access.Actor.Applicant;
import fr.workinfrance.domain.access.Actor.Auditor;
import fr.workinfrance.domain.access.Actor.Automation;
import fr.workinfrance.domain.access.Actor.Officer;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Member;
import fr.workinfrance.domain.party.Parties;
import java.util.Optional;

/** What an actor is to one given dossier. Derived from the dossier, never from the login alone, never from the request. */
public enum Standing {
    /** Who opened it. */
    APPLICANT,
    /** The worker, invited to a dossier that somebody else opened. */
    INVITED_WORKER,
    /** The employer, invited to a dossier that somebody else opened. */
    INVITED_EMPLOYER,
    /** Invited to act in the name of the one who opened it. */
    MANDATARY,
    DECIDING_AGENCY,
    CONSULTED_PREFECTURE,
    CONSULTED_OFII,
    CONSULTED_CONSULATE,
    CONSULTED_DRAC,
    CONSULTED_LABOUR_INSPECTION,
    CONSULTED_EMPLOYMENT_SERVICE,
    CONSULTED_ORDER,
    /** The agency above the one in charge, to which an appeal was addressed. */
    SUPERIOR_AGENCY,
    AUDITOR,
    ADMINISTRATOR,
    AUTOMATION,
    /** Nobody to this dossier: another applicant, another agency, an anonymous reader. */
    STRANGER;

    /**
     * @param parties who has to do with the dossier; empty before it is opened, when any applicant may become its owner
     */
    public static Standing of(Actor actor, Optional<Parties> parties) {
        return switch (actor) {
            case Automation _ -> AUTOMATION;
            case Auditor _ -> AUDITOR;
            case Administrator _ -> ADMINISTRATOR;
            case Anyone _ -> STRANGER;
            case Applicant(var account) -> parties.map(p -> of(account, p)).orElse(APPLICANT);
            case Officer officer -> parties.map(p -> of(officer.agency(), p)).orElse(STRANGER);
        };
    }

    private static Standing of(AccountId account, Parties parties) {
        if (parties.owner().equals(account)) return APPLICANT;
        return parties.membership()
                .of(account)
                .map(Member::role)
                .map(Standing::of)
                .orElse(STRANGER);
    }

    private static Standing of(ApplicantRole role) {
        return switch (role) {
            case WORKER -> INVITED_WORKER;
            case EMPLOYER -> INVITED_EMPLOYER;
            case MANDATARY -> MANDATARY;
        };
    }

    /** Whether they take part by an invitation that was theirs to take up. */
    public boolean isInvited() {
        return this == INVITED_WORKER || this == INVITED_EMPLOYER || this == MANDATARY;
    }

    private static Standing of(AgencyId agency, Parties parties) {
        if (agency.equals(parties.inCharge())) return DECIDING_AGENCY;
        if (parties.appealedTo().contains(agency)) return SUPERIOR_AGENCY;
        if (!parties.consulted().contains(agency)) return STRANGER;
        return switch (agency.kind()) {
            case PREFECTURE -> CONSULTED_PREFECTURE;
            case OFII -> CONSULTED_OFII;
            case CONSULATE -> CONSULTED_CONSULATE;
            case DRAC -> CONSULTED_DRAC;
            case LABOUR_INSPECTION -> CONSULTED_LABOUR_INSPECTION;
            case EMPLOYMENT_SERVICE -> CONSULTED_EMPLOYMENT_SERVICE;
            case PROFESSIONAL_ORDER -> CONSULTED_ORDER;
            case DIRECCTE, MINISTRY -> STRANGER;
        };
    }
}
