package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.party.DossierId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dossier that was granted and has no attestation yet; what it says of persons is still sealed.
 *
 * @param sequence place of the approval in the dossier's stream
 * @param source where the dossier was imported from; absent when it was typed here
 */
record ToIssue(
        DossierId dossier,
        long sequence,
        ApplicationForm form,
        AgencyId inCharge,
        Approval approval,
        @Nullable ImportSource source) {

    /** Names the approval for ever: from it come the number of the command and the code, whatever is tried again. */
    String origin() {
        return dossier + "/" + sequence;
    }

    /** The same at each try: the dossier answers it once. */
    UUID commandId() {
        return UUID.nameUUIDFromBytes(("issue-attestation/" + origin()).getBytes(StandardCharsets.UTF_8));
    }
}
