package fr.workinfrance.command.attestation;

import java.util.List;

/** Every kind of document that we issue. */
enum Kind {
    PLAIN(Claims.plain()),
    WITH_CONDITIONS(Claims.claim(
            "Awa",
            "Diallo",
            "Serveuse",
            List.of("L’emploi ne peut excéder 964 heures par an.", "Produire un certificat de scolarité."),
            Claims.plain().signedBy())),
    WITH_LONG_NAMES(Claims.straining()),
    TRANSCRIBED(Claims.transcribed()),
    DECLARED_SINCE(Claims.declared());

    final AttestationClaim claim;

    Kind(AttestationClaim claim) {
        this.claim = claim;
    }
}
