package fr.workinfrance.domain.party;

import fr.workinfrance.domain.application.ApplicantRole;

/** Somebody who took up an invitation and has neither left nor been removed. */
public record Member(AccountId account, ApplicantRole role) {}
