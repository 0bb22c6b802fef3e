package fr.workinfrance.verification.offline;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import fr.workinfrance.verification.symbol.SymbolCheck;
import fr.workinfrance.verification.symbol.SymbolImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a document or a symbol without asking us, against keys and a list that were fetched before, and says how old the list is:
 * what was withdrawn since nobody can know offline.
 */
public final class OfflineCheck {

    private static final int NOT_UNDERSTOOD = 2;

    private final Fetched fetched;
    private final Clock clock;

    OfflineCheck(Fetched fetched, Clock clock) {
        this.fetched = fetched;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param detail how it shows, or whose it is
     */
    record Answer(String verdict, String detail) {
        boolean holds() {
            return verdict.equals("VALID");
        }

        @Override
        public String toString() {
            return (verdict + " " + detail).strip();
        }
    }

    /** Ends with 0 for an attestation that holds, 1 for one that does not, 2 for a question that cannot be understood. */
    public static void main(String[] arguments) {
        // Why: nobody at a terminal asked where the libraries would have kept a log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(arguments));
    }

    /** The same, without ending the process. */
    public static int run(String... arguments) {
        return run(arguments, Clock.systemUTC(), System.out, OfflineWords.of(System.getenv()));
    }

    /** The same by another clock, said to somebody else, in French or in English. */
    public static int run(String[] arguments, Clock clock, PrintStream out, Locale language) {
        return run(arguments, clock, out, new OfflineWords(language));
    }

    static int run(String[] arguments, Clock clock, PrintStream out, OfflineWords words) {
        if (arguments.length != 3) {
            out.println(words.say("usage"));
            return NOT_UNDERSTOOD;
        }
        try {
            if (arguments[0].equals("fetch")) {
                Fetching.into(Path.of(arguments[2]), HttpSite.at(arguments[1]));
                return 0;
            }
            var check = new OfflineCheck(Fetched.from(Path.of(arguments[1])), clock);
            var answer = check.of(Path.of(arguments[2]));
            out.println(answer);
            out.println(words.about(answer));
            check.age(words).forEach(out::println);
            return answer.holds() ? 0 : 1;
        } catch (Unusable unusable) {
            out.println(words.say("unusable", unusable.inWords(words)));
        } catch (IOException | InvalidPathException unusable) {
            out.println(words.say("unusable", String.valueOf(unusable.getMessage())));
        }
        return NOT_UNDERSTOOD;
    }

    private Answer of(Path file) throws IOException {
        if (Files.notExists(file)) throw new Unusable(Unusable.Why.NO_FILE, file.toString());
        // Why before it is read: it may be larger than the memory.
        return Files.size(file) > Checker.LARGEST ? new Answer("TOO_LARGE", "") : of(Files.readAllBytes(file));
    }

    Answer of(byte[] file) throws IOException {
        var head = new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) return document(file);
        if (head.startsWith("DC04")) return symbol(new String(file, StandardCharsets.US_ASCII));
        return SymbolImage.isPicture(file) ? picture(file) : refused(new NotOurs(NotOurs.Why.NOT_A_PDF));
    }

    /** How old the list is, and what that means. */
    List<String> age(OfflineWords words) {
        var now = clock.instant();
        var age = Duration.between(fetched.listedAt(), now);
        var said = words.say(
                "age",
                words.at(fetched.listedAt()),
                Long.toString(age.toHours()),
                Integer.toString(age.toMinutesPart()));
        if (isTooOld()) return List.of(said, words.say("age.old"));
        return now.isAfter(fetched.freshUntil()) ? List.of(said, words.say("age.again")) : List.of(said);
    }

    private boolean isTooOld() {
        return clock.instant().isAfter(fetched.until());
    }

    private Answer document(byte[] pdf) throws IOException {
        var checker = checker();
        var verdict = checker.byDocument(new ByteArrayInputStream(pdf), null);
        return verdict instanceof Verdict.NeverIssued
                ? judged(checker.sealedIn(pdf).flatMap(Facts::ofSealed))
                : refused(verdict);
    }

    private Answer picture(byte[] file) {
        try {
            var found = SymbolImage.read(file);
            if (found.isPresent()) return symbol(found.get());
        } catch (IOException notLookedAt) {
            // As with a network: nobody sees a symbol in it.
        }
        return refused(new NotOurs(NotOurs.Why.NO_SYMBOL));
    }

    private Answer symbol(String text) {
        var answer = new SymbolCheck(checker(), fetched.certificates()).of(text, null);
        return answer.read() == null ? refused(answer.verdict()) : judged(Facts.of(answer.read()));
    }

    private Answer judged(Optional<Facts> said) {
        return said.map(facts ->
                        new Answer(standing(facts), facts.name() + ", " + facts.from() + " – " + facts.until()))
                .orElse(new Answer("NO_CLAIM", ""));
    }

    /** First what was decided, then the dates; and nothing holds by a list that is too old to say so. */
    private String standing(Facts facts) {
        var mark = fetched.marks().at(facts.place()).orElse(null);
        if (mark == null) return "UNKNOWN_TO_THE_LIST";
        return switch (mark) {
            case HOLDS -> byDates(facts, ParisTime.dayOf(clock.instant()));
            case ENDED, SUSPENDED -> "ENDED";
            case REPLACED -> "REPLACED";
        };
    }

    private String byDates(Facts facts, LocalDate today) {
        if (today.isBefore(facts.from())) return "NOT_STARTED";
        if (today.isAfter(facts.until())) return "EXPIRED";
        return isTooOld() ? "LIST_TOO_OLD" : "VALID";
    }

    private static Answer refused(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Altered altered ->
                new Answer(altered.name(), altered.how().name());
            case Verdict.NotOurs foreign ->
                new Answer(foreign.name(), foreign.why().name());
            default -> new Answer(verdict.name(), "");
        };
    }

    private Checker checker() {
        return new Checker(Register.NOTHING, fetched.certificates(), fetched::receipts, clock);
    }
}
