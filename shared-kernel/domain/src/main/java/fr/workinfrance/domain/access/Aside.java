package fr.workinfrance.domain.access;

import java.util.Locale;

/** What may be asked beside a dossier: it changes neither its stage nor anybody's rights, and lies in a stream of its own. */
public enum Aside {
    WRITE_MESSAGE,
    ATTACH_FILE,
    SETTLE_EXCHANGE,
    ASSIGN_OFFICER,
    RELEASE_OFFICER,
    PUT_LABEL,
    TAKE_LABEL_OFF;

    /** As in an address: {@code write-message}. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
