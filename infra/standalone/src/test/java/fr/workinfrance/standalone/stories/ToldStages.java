package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import java.util.Map;
import java.util.UUID;

/**
 * The dossiers that were told, one at each stage.
 *
 * @param name which they were told under, so that they can be told again as others
 */
public record ToldStages(String name, Map<Stage, DossierId> dossiers) {

    public DossierId at(Stage stage) {
        return dossiers.get(stage);
    }

    /** Puts the numbers of what the dossier at that stage holds where an address or a form has a place for them. */
    public String filled(String text, Stage stage) {
        var dossier = at(stage);
        var story = name + "/" + stage;
        return text.replace("{dossier}", dossier.toString())
                .replace("{stay}", piece(dossier, "passeport.pdf"))
                .replace("{contract}", piece(dossier, "contrat.pdf"))
                .replace("{qualification}", piece(dossier, EveryStage.DIPLOMA))
                .replace("{other}", piece(dossier, "mandat.pdf"))
                .replace("{message}", beside(dossier, "message"))
                .replace("{file}", beside(dossier, "file"))
                .replace("{invitation}", number(dossier + "/" + Newcomers.SEEN_OUT))
                .replace("{awaited}", number(story + "/opinion/" + Cast.PREFECTURE))
                .replace("{unanswered}", number(story + "/opinion/" + Cast.OFII))
                .replace("{given}", number(story + "/opinion/" + Cast.LABOUR_INSPECTION))
                .replace("{appeal}", number(dossier + "/appeal"));
    }

    private static String piece(DossierId dossier, String fileName) {
        return number(dossier + "/" + fileName);
    }

    private static String beside(DossierId dossier, String what) {
        return BesideEveryStage.number(dossier, what).toString();
    }

    private static String number(String name) {
        UUID number = DoorNarrator.number(name);
        return number.toString();
    }
}
