package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Stage;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every kind of actor there is, one of each: the account they sign in with, and what they are to the dossiers of {@link
 * fr.workinfrance.standalone.stories.EveryStage}. Written down here, and not asked of the house, which is what is tried.
 */
enum Who {
    ANYONE("", Standing.STRANGER),
    APPLICANT("awa", Standing.APPLICANT, When.OPENED),
    INVITED_WORKER("invited-worker", Standing.INVITED_WORKER, When.OPENED),
    INVITED_EMPLOYER("invited-employer", Standing.INVITED_EMPLOYER, When.OPENED),
    MANDATARY("invited-mandatary", Standing.MANDATARY, When.OPENED),
    /** Took part, and was seen out. */
    SEEN_OUT("seen-out", Standing.STRANGER),
    OTHER_APPLICANT("martin", Standing.STRANGER),
    DECIDING_AGENCY("claire", Standing.DECIDING_AGENCY, When.FILED),
    /** Had every one of the dossiers, and passed it on to the one in charge. */
    FORMER_AGENCY("former-service", Standing.STRANGER),
    OTHER_AGENCY("denis", Standing.STRANGER),
    PREFECTURE("paul", Standing.CONSULTED_PREFECTURE, When.CONSULTED),
    /** Of the right kind, for another territory. */
    OTHER_PREFECTURE("other-prefecture", Standing.STRANGER),
    OFII("ines", Standing.CONSULTED_OFII, When.CONSULTED),
    LABOUR_INSPECTION("lucie", Standing.CONSULTED_LABOUR_INSPECTION, When.CONSULTED),
    /** Was asked for an opinion, which was recalled. */
    RECALLED_AGENCY("recalled-agency", Standing.STRANGER),
    DRAC("david", Standing.CONSULTED_DRAC, When.CONSULTED),
    CONSULATE("carla", Standing.CONSULTED_CONSULATE, When.CONSULTED),
    EMPLOYMENT_SERVICE("sonia", Standing.CONSULTED_EMPLOYMENT_SERVICE, When.CONSULTED),
    PROFESSIONAL_ORDER("omar", Standing.CONSULTED_ORDER, When.CONSULTED),
    SUPERIOR_AGENCY("benoit", Standing.SUPERIOR_AGENCY, When.CONTESTED_ABOVE),
    AUDITOR("agnes", Standing.AUDITOR, When.OPENED),
    ADMINISTRATOR("admin", Standing.ADMINISTRATOR, When.OPENED);

    /** At which stages somebody has that part in the dossiers. */
    private static final class When {
        static final Set<Stage> OPENED = EnumSet.complementOf(EnumSet.of(Stage.NOT_OPENED));
        static final Set<Stage> FILED = EnumSet.complementOf(EnumSet.of(Stage.NOT_OPENED, Stage.DRAFT));
        /** All the others were asked during the examination, and are asked no more in those that came further. */
        static final Set<Stage> CONSULTED = EnumSet.complementOf(EnumSet.of(
                Stage.NOT_OPENED, Stage.DRAFT, Stage.SUBMITTED, Stage.INCOMPLETE, Stage.SUPPLEMENTED, Stage.COMPLETE));
        /** Where the appeal went to the ministry; in the others it went to the one who had decided. */
        static final Set<Stage> CONTESTED_ABOVE = EnumSet.of(
                Stage.REFUSAL_CONTESTED, Stage.CLOSING_CONTESTED, Stage.REPEAL_CONTESTED, Stage.WITHDRAWAL_CONTESTED);

        private When() {}
    }

    /** Who opened the dossiers, or takes part in them. */
    static final Set<Who> PARTIES = EnumSet.of(APPLICANT, INVITED_WORKER, INVITED_EMPLOYER, MANDATARY);

    private final String login;
    private final Standing standing;
    private final Set<Stage> when;

    Who(String login, Standing nobody) {
        this(login, nobody, Set.of());
    }

    Who(String login, Standing standing, Set<Stage> when) {
        this.login = login;
        this.standing = standing;
        this.when = when;
    }

    String login() {
        return login;
    }

    /** What they are to the dossier at that stage; to one that nobody ever opened, all are strangers. */
    Standing at(Stage stage) {
        return when.contains(stage) ? standing : Standing.STRANGER;
    }

    boolean isSignedIn() {
        return this != ANYONE;
    }

    boolean isApplicant() {
        return PARTIES.contains(this) || this == SEEN_OUT || this == OTHER_APPLICANT;
    }
}
