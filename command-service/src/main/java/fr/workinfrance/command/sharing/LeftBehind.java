package fr.workinfrance.command.sharing;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.ShareId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open shares of those who have no part in the dossier any more. */
interface LeftBehind {

    record Share(DossierId dossier, ShareId share) {}

    /**
     * Some whose code is still known on that day.
     *
     * @param after the last one looked at; absent to begin with the first
     */
    List<Share> on(LocalDate day, @Nullable Share after);
}
