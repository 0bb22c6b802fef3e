package fr.workinfrance.command.importing;

import java.util.List;

/** The answer to an import, as it is written over HTTP. */
record ImportTold(
        String dossier, long version, List<String> events, List<FindingTold> findings, List<RemarkTold> remarks) {

    /** One finding of the rules, with its article and its sentence. */
    record FindingTold(String rule, String severity, String article, String sentence) {}

    /** Something the file held and the import left behind. */
    record RemarkTold(String kind, String what, String sentence) {}
}
