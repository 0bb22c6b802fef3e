package fr.workinfrance.query.desk;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.sheet.Sheet;
import java.util.Set;

/**
 * A dossier laid out for one reader.
 *
 * @param view the whole of it, still sealed: for whoever prepares forms and downloads, never for a page
 * @param sheet what the reader is shown
 */
public record Laid(DossierView view, Standing standing, Sheet sheet) {
    public Set<Part> parts() {
        return sheet.parts();
    }
}
