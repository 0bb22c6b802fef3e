package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * The end of an authorisation is the first of three bounds, exact to the day, on leap days and at the ends of months too; a period
 * is found too long from the very day after it.
 */
class LatestEndPropertiesTest extends Examined {

    private static final List<LocalDate> LEAP_DAYS =
            List.of(LocalDate.of(2020, 2, 29), LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29));
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final Set<String> REACHED = new TreeSet<>();

    /** What bounds a period, and when it would end. */
    record Asked(
            LocalDate from,
            @Nullable LocalDate contractEnd,
            @Nullable LocalDate permitEnd,
            LocalDate until) {}

    @Property(tries = 2000)
    void is_found_from_the_day_after_the_first_bound(@ForAll long seed) {
        var asked = asked(new Random(seed));
        form = form(asked);
        period = new AuthorisedPeriod(asked.from(), asked.until());
        var found =
                findings().stream().filter(f -> f.rule() == Rule.ENDS_TOO_LATE).toList();
        var first = firstBound(asked);
        assertThat(LatestEnd.of(form, asked.from()))
                .isEqualTo(new LatestEnd(LocalDate.parse(written(first.getKey())), first.getValue()));
        boolean late = number(asked.until()) > first.getKey();
        REACHED.add((late ? "late " : "in time ") + first.getValue());
        assertThat(found).hasSize(late ? 1 : 0);
        if (!late) return;
        assertThat(found.getFirst().severity()).isEqualTo(Severity.BLOCKING);
        assertThat(found.getFirst().facts())
                .isEqualTo(Map.of(
                        "until",
                        asked.until().toString(),
                        "latest",
                        written(first.getKey()),
                        "bound",
                        first.getValue().name()));
    }

    @AfterContainer
    static void saw_each_bound_kept_and_passed() {
        for (var bound : LatestEnd.Bound.values()) assertThat(REACHED).contains("late " + bound, "in time " + bound);
    }

    /** Days as numbers, 20260228, and a year later by adding one to the year: none of the means of the rule itself. */
    private static Map.Entry<Integer, LatestEnd.Bound> firstBound(Asked asked) {
        var bounds = new TreeMap<Integer, LatestEnd.Bound>();
        bounds.put(aYearAfter(number(asked.from())), LatestEnd.Bound.TWELVE_MONTHS);
        if (asked.permitEnd() != null) bounds.put(number(asked.permitEnd()), LatestEnd.Bound.PERMIT);
        // Why last: where two fall on one day, the contract is named before the permit, and both before the twelve
        // months.
        if (asked.contractEnd() != null) bounds.put(number(asked.contractEnd()), LatestEnd.Bound.CONTRACT);
        return bounds.firstEntry();
    }

    private static int aYearAfter(int day) {
        int next = day + 10_000;
        return day % 10_000 == 229 ? next - 1 : next;
    }

    private static int number(LocalDate day) {
        return Integer.parseInt(day.toString().replace("-", ""));
    }

    private static String written(int day) {
        return "%04d-%02d-%02d".formatted(day / 10_000, day / 100 % 100, day % 100);
    }

    private static Asked asked(Random random) {
        var from = day(random);
        var contract = random.nextInt(4) == 0 ? null : end(random, from);
        var permit = random.nextInt(4) == 0 ? null : end(random, from);
        var bounds = Stream.of(from.plusYears(1), contract, permit)
                .filter(Objects::nonNull)
                .toList();
        var near = bounds.get(random.nextInt(bounds.size())).plusDays(random.nextInt(3) - 1);
        return new Asked(from, contract, permit, random.nextInt(4) == 0 ? end(random, from) : near);
    }

    /** A leap day, the last day of a month, or any. */
    private static LocalDate day(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> LEAP_DAYS.get(random.nextInt(LEAP_DAYS.size()));
            case 1 -> FIRST.plusMonths(random.nextInt(120)).minusDays(1);
            default -> FIRST.plusDays(random.nextInt(3650));
        };
    }

    private static LocalDate end(Random random, LocalDate from) {
        return switch (random.nextInt(3)) {
            case 0 -> from.plusYears(1).plusDays(random.nextInt(5) - 2);
            case 1 -> from.plusMonths(random.nextInt(20)).withDayOfMonth(1).minusDays(1);
            default -> from.plusDays(random.nextInt(800) - 30);
        };
    }

    private static ApplicationForm form(Asked asked) {
        var form = Given.form();
        var c = form.contract();
        var known = Objects.requireNonNull(form.permit());
        var permit = asked.permitEnd() == null
                ? null
                : new StayPermit(known.number(), asked.permitEnd(), known.departement(), known.issuedBy());
        var contract = new JobContract(
                c.job(), c.workplace(), c.type(), asked.from(), asked.contractEnd(), c.hours(), c.grossPay(), false);
        return new ApplicationForm(form.request(), null, form.worker(), permit, form.employer(), contract);
    }
}
