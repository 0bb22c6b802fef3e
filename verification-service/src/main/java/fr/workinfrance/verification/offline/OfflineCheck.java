package fr.workinfrance.verification.offline;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.status.Listed.Mark;
import fr.workinfrance.verification.symbol.SymbolCheck;
import fr.workinfrance.verification.symbol.SymbolImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Checks a document or a symbol without asking us, against keys and a list that were fetched before, and says how old the list is:
 * what was withdrawn since nobody can know offline.
 */
public final class OfflineCheck {

    private static final String USAGE = """
            fetch <address of the site> <folder>      keys and list, once and again from time to time
            check <folder> <document.pdf | picture.png | picture.jpg | text.txt>""";

    private final Fetched fetched;
    private final Clock clock;

    OfflineCheck(Fetched fetched, Clock clock) {
        this.fetched = fetched;
        this.clock = clock;
    }

    /** What was found, and when the list was made that it was compared with. */
    record Answer(String verdict, String said) {
        boolean holds() {
            return verdict.equals("VALID");
        }
    }

    /** Ends with 0 for an attestation that holds, 1 for one that does not, 2 for a question that cannot be understood. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    /** The same, without ending the process. */
    public static int run(String... arguments) throws IOException, InterruptedException {
        return run(arguments, Clock.systemUTC(), System.out);
    }

    static int run(String[] arguments, Clock clock, PrintStream out) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            out.println(USAGE);
            return 2;
        }
        if (arguments[0].equals("fetch")) {
            Fetched.into(Path.of(arguments[2]), URI.create(arguments[1]));
            return 0;
        }
        var check = new OfflineCheck(Fetched.from(Path.of(arguments[1])), clock);
        var answer = check.of(Files.readAllBytes(Path.of(arguments[2])));
        out.println(answer.verdict() + " " + answer.said());
        out.println(check.age());
        return answer.holds() ? 0 : 1;
    }

    Answer of(byte[] file) throws IOException {
        var head = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) return document(file);
        if (head.startsWith("DC04")) return symbol(new String(file, StandardCharsets.US_ASCII));
        Optional<String> found = SymbolImage.read(file);
        return found.isPresent() ? symbol(found.get()) : new Answer("NOT_OURS", "no 2D-Doc was found");
    }

    /** How old the list is. */
    String age() {
        var age = Duration.between(fetched.listedAt(), clock.instant());
        return "Status as of " + fetched.listedAt() + ", " + age.toHours() + " h " + age.toMinutesPart()
                + " min ago; what was decided since is not known offline.";
    }

    private Answer document(byte[] pdf) throws IOException {
        var verdict = checker().byDocument(new ByteArrayInputStream(pdf), null);
        return verdict instanceof Verdict.NeverIssued ? judged(Facts.ofSealed(pdf)) : refused(verdict);
    }

    private Answer symbol(String text) {
        var answer = new SymbolCheck(checker(), fetched.certificates()).of(text, null);
        return answer.read() == null ? refused(answer.verdict()) : judged(Facts.of(answer.read()));
    }

    private Answer judged(Facts facts) {
        var today = ParisTime.dayOf(clock.instant());
        var mark = fetched.marks().at(facts.place()).orElse(null);
        var verdict = mark == null ? "UNKNOWN_TO_THE_LIST" : mark == Mark.HOLDS ? byDates(facts, today) : mark.name();
        return new Answer(verdict, facts.name() + ", " + facts.from() + " – " + facts.until());
    }

    private String byDates(Facts facts, LocalDate today) {
        if (today.isBefore(facts.from())) return "NOT_STARTED";
        if (today.isAfter(facts.until())) return "EXPIRED";
        return clock.instant().isAfter(fetched.listedUntil()) ? "LIST_TOO_OLD" : "VALID";
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

    /** With a register that knows nothing: what is genuine and unknown to it is exactly what we sealed. */
    private Checker checker() {
        return new Checker(new NoRegister(), fetched.certificates(), fetched::receipts, clock);
    }

    private static final class NoRegister implements Register {
        @Override
        public Optional<Registered> byCode(AttestationCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<Registered> byDigest(String sha256) {
            return Optional.empty();
        }

        @Override
        public void byNoCode() {}
    }
}
