package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.dossier.Stage;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One row, one actor, one stage.
 *
 * @param stage before the first one for a door that is about no dossier
 */
record Knock(Row row, Who who, Stage stage) {

    static Stream<Knock> all() {
        return Rows.ALL.stream()
                .flatMap(row -> Arrays.stream(Who.values())
                        .flatMap(who -> row.stages().stream().map(stage -> new Knock(row, who, stage))));
    }

    boolean shouldOpen() {
        return row.opensTo(who, stage);
    }

    /** Whether they may be shown that fact there: at a door about no dossier, those who take part in one, and nobody else. */
    boolean mayShow(Fact fact) {
        return row.isAboutADossier()
                ? fact.isFor(who, AccessPolicy.readableBy(who.at(stage), stage))
                : Who.PARTIES.contains(who);
    }

    String told() {
        return row.name() + " by " + who + " at " + stage;
    }
}
