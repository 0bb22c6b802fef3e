package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dossier that was granted and has no attestation yet; what it says of persons is still sealed.
 *
 * @param sequence place of the approval in the dossier's stream
 * @param procedure in the version it was submitted under
 * @param filedOn the day the request was received
 * @param replaces absent when it has no attestation yet
 * @param source where the dossier was imported from; absent when it was typed here
 * @param workplace declared since; absent when it is the form's
 * @param changes how many changes were declared since it was granted, and are said here
 */
record ToIssue(
        DossierId dossier,
        long sequence,
        ProcedureId procedure,
        ApplicationForm form,
        AgencyId inCharge,
        LocalDate filedOn,
        Approval approval,
        @Nullable ImportSource source,
        @Nullable Replaced replaces,
        @Nullable Personal<String> workplace,
        int changes) {

    /** The attestation that the new one takes the place of, and why. */
    record Replaced(AttestationCode code, ReplacementReason reason) {}

    /** Names what is issued for ever: from it come the number of the command and the code, whatever is tried again. */
    String origin() {
        return dossier + "/" + sequence + (replaces == null ? "" : "/" + replaces.code()) + known();
    }

    // Why: a document of before a change, which was refused for it, has a code of its own.
    private String known() {
        return changes == 0 ? "" : "/changed-" + changes;
    }

    /** The same at each try: the dossier answers it once. */
    UUID commandId() {
        return UUID.nameUUIDFromBytes(("issue-attestation/" + origin()).getBytes(StandardCharsets.UTF_8));
    }
}
