package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.attestation.AttestationCode;

/**
 * A dossier that has its attestation; what it says of persons is still sealed.
 *
 * @param listed the attestation's place on the list of what no longer holds
 */
record AttestedDossier(AttestationCode code, int listed, ToIssue dossier) {}
