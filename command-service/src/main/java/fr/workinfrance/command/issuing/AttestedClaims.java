package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.util.Optional;

/** What issued attestations say, said again from the same approval for another form of the same document. */
public final class AttestedClaims {

    private final IssuingListInDatabase list;
    private final ClaimWriter claims;

    AttestedClaims(IssuingListInDatabase list, ClaimWriter claims) {
        this.list = list;
        this.claims = claims;
    }

    /** Which attestation a dossier has, and for which days. */
    public record Held(AttestationCode code, AuthorisedPeriod period) {}

    /** The attestation of a dossier; nothing before it is issued, and nothing once a decision ends it or will. */
    public Optional<Held> held(DossierId dossier) {
        return list.attested(dossier)
                .map(one -> new Held(one.code(), one.dossier().approval().period()));
    }

    /** What that attestation says; nothing when another took its place, or the worker was erased. */
    public Optional<AttestationClaim> claim(DossierId dossier, AttestationCode code) {
        return list.attested(dossier)
                .filter(one -> one.code().equals(code))
                .flatMap(one -> claims.write(one.dossier(), code, one::listed));
    }
}
