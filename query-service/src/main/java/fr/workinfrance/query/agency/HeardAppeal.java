package fr.workinfrance.query.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.query.contest.ContestView.AppealView;
import fr.workinfrance.query.dossier.DossierView;
import java.util.stream.Stream;

/** One appeal as the worklist of the agency above shows it. */
record HeardAppeal(DossierView dossier, AppealView appeal, AgencyId agency) {

    static final String DDL = """
            CREATE TABLE appeal (
                id         uuid PRIMARY KEY,
                dossier    uuid NOT NULL,
                agency     text NOT NULL,
                filed_at   timestamptz NOT NULL,
                silence_on date NOT NULL,
                state      text NOT NULL
            );
            CREATE INDEX appeal_heard ON appeal (agency, state, silence_on, id);
            """;

    static Upsert<HeardAppeal> rows() {
        return Upsert.<HeardAppeal>into("appeal")
                .key("id", "uuid", a -> a.appeal().id())
                .set("dossier", "uuid", a -> a.dossier().id())
                .set("agency", "text", HeardAppeal::agency)
                .set("filed_at", "timestamptz", a -> a.appeal().filedAt())
                .set("silence_on", "date", a -> a.appeal().silenceOn())
                .set("state", "text", HeardAppeal::state);
    }

    static Stream<HeardAppeal> of(DossierView view) {
        return view.contest().appeals().stream()
                .flatMap(appeal -> appeal.above().map(above -> new HeardAppeal(view, appeal, above)).stream());
    }

    private Appeal.State state() {
        return appeal.state();
    }
}
