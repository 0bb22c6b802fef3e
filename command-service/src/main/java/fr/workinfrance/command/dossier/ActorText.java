package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.AccountId;
import java.util.Optional;

/** How the log writes who asked: {@code officer:claire@DIRECCTE-75}. */
public final class ActorText {

    private static final String APPLICANT = "applicant:";

    public static String of(Actor actor) {
        return switch (actor) {
            case Actor.Applicant a -> APPLICANT + a.account();
            case Actor.Officer o -> "officer:" + o.account() + "@" + o.agency();
            case Actor.Auditor a -> "auditor:" + a.account();
            case Actor.Administrator a -> "administrator:" + a.account();
            case Actor.Automation a -> "automation:" + a.name();
            case Actor.Anyone _ -> "anyone";
        };
    }

    /** The account of an applicant, or of somebody who takes part beside them; nothing of anybody else. */
    public static Optional<AccountId> applicant(String actor) {
        return isApplicant(actor) ? Optional.of(new AccountId(actor.substring(APPLICANT.length()))) : Optional.empty();
    }

    /** Whether it was the applicant, or somebody who takes part beside them. */
    static boolean isApplicant(String actor) {
        return actor.startsWith(APPLICANT);
    }

    private ActorText() {}
}
