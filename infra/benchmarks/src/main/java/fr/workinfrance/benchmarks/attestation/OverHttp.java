package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.benchmarks.Rates;
import fr.workinfrance.benchmarks.checking.Asker;
import fr.workinfrance.benchmarks.checking.CheckingHouse;
import fr.workinfrance.benchmarks.run.Run;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Checks over HTTP beside an empty endpoint of the same server: how many are answered, and what one costs in processor time. Why both:
 * those who ask sit on the same processors, and what they cost is in the first alone.
 */
final class OverHttp {

    private static final int CLIENTS = 8;
    // Why so long: a whole server is compiled while it answers.
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURE = Duration.ofSeconds(4);

    private final Run run;
    private final Rates rates;
    private final AtomicInteger next = new AtomicInteger();

    /** What is asked for, and what is done and kept before it is answered. */
    private enum Answer {
        EMPTY("an empty answer", "nothing is asked or kept"),
        CODE(
                "a check by code",
                "the register asked in the database; recorded as a count in memory (`wif.verifications`), no row is written"),
        SHARE(
                "a check by share code",
                "found in the database, what it shows unlocked; recorded as a row for its holder, on the disk before the answer");

        final String title;
        final String doing;
        final String perSecond = name().toLowerCase(Locale.ROOT);
        final String server = perSecond + ", server";
        final String both = perSecond + ", both";

        Answer(String title, String doing) {
            this.title = title;
            this.doing = doing;
        }
    }

    OverHttp(Run run, Rates rates) {
        this.run = run;
        this.rates = rates;
    }

    void measure(int rounds) throws Exception {
        try (var house = new CheckingHouse()) {
            if (!house.seesDatabase())
                throw new IllegalStateException("the processes of the database are not of this machine");
            var asker = house.asker();
            for (int round = 0; round <= rounds; round++)
                for (var answer : Answer.values()) measure(round, answer, house, asker);
        }
    }

    private void measure(int round, Answer answer, CheckingHouse house, Asker asker) throws Exception {
        var answered = new LongAdder();
        var before = house.taken();
        var rate = rates.together(CLIENTS, run.time(round == 0 ? WARM_UP : MEASURE), () -> {
            ask(answer, asker);
            answered.increment();
        });
        var taken = house.taken().since(before);
        rates.add(round, answer.perSecond, rate, "/s");
        rates.add(round, answer.server, micros(taken.server()) / answered.sum(), "µs");
        rates.add(round, answer.both, micros(taken.both()) / answered.sum(), "µs");
    }

    private void ask(Answer answer, Asker asker) throws Exception {
        switch (answer) {
            case EMPTY -> asker.nothing();
            case CODE -> asker.code(next.getAndIncrement());
            case SHARE -> asker.share(next.getAndIncrement());
        }
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    String table() {
        return """
                ## Over HTTP

                The server runs in a process of its own; the %d clients that ask it in another, and the database in its own, all on the same processors.
                Processor time is what the operating system counted, per answer.

                | | done and recorded | answers a second | processor time of the server | of the server and its database |
                |---|---|---:|---:|---:|
                %s%s%s
                Beside an empty answer of the same server, which is 1:

                | | by answers a second | by the processor time of the server | by that of the server and its database |
                |---|---:|---:|---:|
                %s%s""".formatted(
                        CLIENTS,
                        row(Answer.EMPTY),
                        row(Answer.CODE),
                        row(Answer.SHARE),
                        ratios(Answer.CODE),
                        ratios(Answer.SHARE));
    }

    private String row(Answer answer) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.0f µs | %.0f µs |%n",
                answer.title,
                answer.doing,
                rates.of(answer.perSecond),
                rates.of(answer.server),
                rates.of(answer.both));
    }

    private String ratios(Answer answer) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                answer.title,
                rates.ratio(answer.perSecond, Answer.EMPTY.perSecond),
                rates.ratio(Answer.EMPTY.server, answer.server),
                rates.ratio(Answer.EMPTY.both, answer.both));
    }
}
