package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.dossier.Given;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The end of an authorisation is the first of three bounds, exact to the day. */
class LatestEndPropertiesTest {

    static final LocalDate FIRST = LocalDate.of(2019, 12, 1);

    @Property(tries = 500)
    void is_the_first_of_contract_permit_and_twelve_months(
            @ForAll @IntRange(max = 1500) int start,
            @ForAll @IntRange(min = -30, max = 800) int contract,
            @ForAll @IntRange(min = -30, max = 800) int permit,
            @ForAll boolean openEnded,
            @ForAll boolean abroad) {
        var from = FIRST.plusDays(start);
        var contractEnd = openEnded ? null : from.plusDays(contract);
        var permitEnd = abroad ? null : from.plusDays(permit);
        var latest = LatestEnd.of(form(from, contractEnd, permitEnd), from);
        var bounds = Stream.of(contractEnd, permitEnd, aYearAfter(from))
                .filter(Objects::nonNull)
                .toList();
        assertThat(bounds).contains(latest.day()).allMatch(bound -> !bound.isBefore(latest.day()));
        assertThat(latest.day())
                .isEqualTo(
                        switch (latest.bound()) {
                            case CONTRACT -> contractEnd;
                            case PERMIT -> permitEnd;
                            case TWELVE_MONTHS -> aYearAfter(from);
                        });
    }

    /** The same day of the next year, or the last of February where there is none; reckoned without the rule's own means. */
    private static LocalDate aYearAfter(LocalDate day) {
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return LocalDate.of(day.getYear() + 1, day.getMonthValue(), leapDay ? 28 : day.getDayOfMonth());
    }

    private static ApplicationForm form(
            LocalDate from, @Nullable LocalDate contractEnd, @Nullable LocalDate permitEnd) {
        var form = Given.form();
        var c = form.contract();
        var known = Objects.requireNonNull(form.permit());
        var permit = permitEnd == null
                ? null
                : new StayPermit(known.number(), permitEnd, known.departement(), known.issuedBy());
        var contract =
                new JobContract(c.job(), c.workplace(), c.type(), from, contractEnd, c.hours(), c.grossPay(), false);
        return new ApplicationForm(form.request(), null, form.worker(), permit, form.employer(), contract);
    }
}
