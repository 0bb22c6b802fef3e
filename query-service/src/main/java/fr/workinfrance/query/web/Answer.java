package fr.workinfrance.query.web;

import java.util.List;

/** What the command service said. */
public sealed interface Answer {

    /** The command is done; the page asks its view for at least this version. */
    record Done(String dossier, long version, List<String> events) implements Answer {}

    /**
     * Refused, with sentences for the reader in their language.
     *
     * @param name the last part of the problem's type, such as {@code conflict}
     * @param problems what to mend field by field; often empty
     * @param version of the dossier that overtook what was asked; negative when none did
     */
    record Refused(int status, String name, String title, String detail, List<FieldTold> problems, long version)
            implements Answer, ImportAnswer, InvitationMade, ShareMade, WalletAnswer {

        public Refused(int status, String name, String title, String detail, List<FieldTold> problems) {
            this(status, name, title, detail, problems, -1);
        }
    }

    /** One field to mend and the sentence that says how. */
    record FieldTold(String field, String kind, String detail) {

        /** The last name of a field inside others: {@code reasons} of {@code answer.reasons}. */
        public String name() {
            return field.substring(field.lastIndexOf('.') + 1);
        }
    }
}
