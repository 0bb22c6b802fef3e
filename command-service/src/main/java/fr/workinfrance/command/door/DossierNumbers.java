package fr.workinfrance.command.door;

import fr.workinfrance.domain.party.DossierId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which dossier numbers follow from a name, and which are drawn by whoever opens a dossier. */
public final class DossierNumbers {

    private static final int NAMED_BY_MD5 = 3;
    private static final int NAMED_BY_SHA1 = 5;

    /** The number that a name has here, always the same. */
    public static DossierId derived(String name) {
        return new DossierId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isDerived(DossierId number) {
        int version = number.value().version();
        return version == NAMED_BY_MD5 || version == NAMED_BY_SHA1;
    }

    private DossierNumbers() {}
}
