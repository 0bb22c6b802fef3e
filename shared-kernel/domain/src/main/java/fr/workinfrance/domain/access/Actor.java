package fr.workinfrance.domain.access;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;

/** Whoever is at the door, as their login says; what they are to a given dossier is their {@link Standing}. */
public sealed interface Actor {

    record Applicant(AccountId account) implements Actor {}

    record Officer(AccountId account, AgencyId agency) implements Actor {}

    record Auditor(AccountId account) implements Actor {}

    record Administrator(AccountId account) implements Actor {}

    /** One of our own automations, named so that the audit trail can name it. */
    record Automation(String name) implements Actor {}

    record Anyone() implements Actor {}
}
