package fr.workinfrance.command.automation;

import fr.workinfrance.domain.party.DossierId;
import java.time.LocalDate;

/**
 * A day after which something is to be asked unless somebody acts before.
 *
 * @param subject the opinion or the appeal it is about; empty when it is about the dossier itself
 */
record Deadline(DossierId dossier, Kind kind, String subject, LocalDate lastDay) {

    /** What is due. */
    enum Kind {
        /** The agency is to be reminded of the opinion it owes. */
        REMINDER("WhenOpinionIsNearlyDueThenRemind"),
        OPINION("WhenOpinionIsLateThenRecordIt"),
        /** Silence decides the dossier. */
        SILENCE("WhenSilenceLastsThenRefuse"),
        /** The reasons of an implicit refusal. */
        REASONS("WhenReasonsAreLateThenRecordIt"),
        /** Silence rejects the appeal. */
        APPEAL("WhenSilenceLastsThenRejectAppeal");

        private final String automation;

        Kind(String automation) {
            this.automation = automation;
        }

        /** Under which name the trail knows who asked. */
        String automation() {
            return automation;
        }
    }
}
