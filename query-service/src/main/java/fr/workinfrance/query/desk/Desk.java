package fr.workinfrance.query.desk;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;

/** Where one kind of reader comes to read: each slice has its own. */
public interface Desk {
    boolean serves(Actor reader);

    /**
     * The dossier laid out for this reader; empty when there is none, and just so when there is one and they are a stranger to
     * it. A reading that must be recorded is recorded before this returns.
     *
     * @param atLeast the version the reader has written or seen; negative when any will do
     */
    Optional<Laid> lay(Actor reader, DossierId id, long atLeast);

    /** The same before it is shown: nothing is recorded yet, so that nothing of it may leave but by {@code Desks.show}. */
    Optional<Laid> look(Actor reader, DossierId id);

    /** Whether the reader has a part in the dossier today. Nothing is shown, so nothing is recorded. */
    boolean knows(Actor reader, DossierId id);

    /** Fills the page that lists the reader's dossiers, and names its template. */
    String list(Actor reader, Map<String, String> asked, Model model);

    /** The reader's dossiers, for programs. */
    List<?> list(Actor reader, Map<String, String> asked);

    /** Completes the page of one dossier, and names its template. */
    String page(Actor reader, Laid laid, Model model);
}
