package fr.workinfrance.benchmarks.unknown;

import fr.workinfrance.benchmarks.checking.Asker;
import fr.workinfrance.benchmarks.checking.FullRegister;
import fr.workinfrance.benchmarks.unknown.Likeness.Kind;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The ways to be unknown, or not to be somebody, that are answered alike. */
final class UnknownKinds {

    private static final String BORN = FullRegister.BORN.toString();
    private static final String NOT_BORN = FullRegister.BORN.plusDays(1).toString();
    private static final String NAME = FullRegister.LAST_NAME;
    private static final String OTHER_NAME = "Traoré";
    private static final String ALMOST_THE_NAME = "Dialla";

    private final Asker asker;
    private final SequencedMap<Kind, Question> questions = new LinkedHashMap<>();

    /** One way to ask, with another code in each round. */
    interface Question {
        void ask(int round) throws Exception;
    }

    private UnknownKinds(Asker asker) {
        this.asker = asker;
    }

    /** In the order they are listed, the first of each group first. */
    static SequencedMap<Kind, Question> askedOf(Asker asker) {
        var kinds = new UnknownKinds(asker);
        kinds.codes();
        kinds.shares();
        kinds.notConfirmed();
        kinds.otherNames();
        return kinds.questions;
    }

    private void codes() {
        code("a code never issued", round -> asker.unknownCode(neverIssued(round)));
        code("a code that was mistyped", round -> asker.unknownCode(mistyped(neverIssued(round))));
        code("a code that was issued, mistyped", round -> asker.unknownCode(mistyped(issued(round))));
        code("no code at all", _ -> asker.unknownCode("x"));
    }

    private void code(String name, Question question) {
        questions.put(new Kind("unknown, by code", name), question);
    }

    private void shares() {
        share("a share never made", round -> asker.unknownShare(neverMade(round)));
        share("a share that was mistyped", round -> asker.unknownShare(mistyped(neverMade(round))));
        share("nothing, as a share", _ -> asker.unknownShare(""));
        share(
                "a share that was taken back",
                _ -> asker.unknownShare(FullRegister.revoked().text()));
        share(
                "a share that is over",
                _ -> asker.unknownShare(FullRegister.over().text()));
    }

    private void share(String name, Question question) {
        questions.put(new Kind("unknown, by share code", name), question);
    }

    /** Why alike: of an unknown code exactly what is said of a wrong date of birth (decision 60). */
    private void notConfirmed() {
        notConfirmed("a code never issued", UnknownKinds::neverIssued, NAME);
        notConfirmed("a code that was mistyped", round -> mistyped(neverIssued(round)), NAME);
        notConfirmed("a code that was issued, a wrong date of birth, the last name", UnknownKinds::issued, NAME);
        notConfirmed("the same with another last name", UnknownKinds::issued, OTHER_NAME);
        notConfirmed("the same without a name", UnknownKinds::issued, null);
    }

    private void notConfirmed(String name, Code code, @Nullable String lastName) {
        questions.put(
                new Kind("the holder not confirmed", name),
                round -> asker.holder(code.in(round), NOT_BORN, lastName, "OTHER"));
    }

    /** One to ask with in each round. */
    private interface Code {
        String in(int round);
    }

    private void otherNames() {
        otherName("wholly another", OTHER_NAME);
        otherName("another in its last letter", ALMOST_THE_NAME);
    }

    private void otherName(String name, String lastName) {
        questions.put(
                new Kind("the date of birth, and another last name", name),
                round -> asker.holder(issued(round), BORN, lastName, "OTHER_NAME"));
    }

    private static String issued(int round) {
        return FullRegister.code(round).text();
    }

    private static String neverIssued(int round) {
        return FullRegister.neverIssued(round).text();
    }

    private static String neverMade(int round) {
        return FullRegister.neverMade(round).text();
    }

    /** With another check character. */
    private static String mistyped(String code) {
        return code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    }
}
