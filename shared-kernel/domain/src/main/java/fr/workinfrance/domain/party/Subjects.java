package fr.workinfrance.domain.party;

import fr.workinfrance.domain.privacy.SubjectId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The persons a dossier speaks of, numbered from the dossier itself, so that a text can be sealed for the right person without
 * first looking them up. The numbers say nothing once the persons' keys are destroyed.
 */
public final class Subjects {

    public static SubjectId worker(DossierId dossier) {
        return named("worker/" + dossier);
    }

    public static SubjectId representative(DossierId dossier) {
        return named("representative/" + dossier);
    }

    /** Whoever holds that account: an officer who signs. */
    public static SubjectId holder(AccountId account) {
        return named("account/" + account);
    }

    private static SubjectId named(String name) {
        return new SubjectId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Subjects() {}
}
