package fr.workinfrance.query.web;

import fr.workinfrance.domain.procedure.Severity;
import java.util.List;

/** What the command service said of a file it was handed. */
public sealed interface ImportAnswer permits ImportAnswer.Taken, ImportAnswer.AlreadyThere, Answer.Refused {

    /**
     * The file is a dossier of ours now.
     *
     * @param findings what the rules found in it; none when the same sending is told again
     * @param remarks what the file held and the import left behind
     */
    record Taken(String dossier, List<FindingTold> findings, List<RemarkTold> remarks) implements ImportAnswer {}

    /** It had been imported before, as this dossier. */
    record AlreadyThere(String dossier, String title, String detail) implements ImportAnswer {}

    /** One finding, in the reader's language. */
    record FindingTold(String rule, Severity severity, String article, String sentence) {}

    /**
     * Something that was not carried, in the reader's language.
     *
     * @param what as the file calls it
     */
    record RemarkTold(String what, String sentence) {}
}
