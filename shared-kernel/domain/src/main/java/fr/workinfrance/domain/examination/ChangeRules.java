package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.form.Folded;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request changes of the authorisation it names: a new request where the substance changes, a notice where only the
 * workplace does. Of an authorisation that is not known here nothing is said.
 */
final class ChangeRules {

    private static final List<FormField> COMPARED = List.of(
            FormField.PREVIOUS_REFERENCE,
            FormField.SIRET,
            FormField.JOB,
            FormField.CONTRACT_TYPE,
            FormField.CONTRACT_END,
            FormField.HOURS,
            FormField.GROSS_PAY);

    /** Why a warning in a renewal: it is asked for as the same work, and is another one. */
    static Optional<Finding> changedSince(Examination e) {
        var former = e.former();
        if (former == null) return Optional.empty();
        var changed = changed(former, AuthorisedWork.of(e.form()), WorkingTime.on(e.today()));
        if (changed.isEmpty()) return Optional.empty();
        boolean renewsOther = e.form().request() == RequestKind.RENEWAL
                && !Set.of(Substance.LATER_END).containsAll(changed);
        return Optional.of(new Finding(
                Rule.CHANGED_SINCE,
                renewsOther ? WARNING : INFORMATION,
                Substance.ARTICLE,
                read(changed),
                Map.of(
                        "changes",
                        names(changed),
                        "until",
                        former.period().until().toString())));
    }

    static Optional<Finding> noticeEnough(Examination e) {
        var former = e.former();
        if (former == null
                || !changed(former, AuthorisedWork.of(e.form()), WorkingTime.on(e.today()))
                        .isEmpty()) return Optional.empty();
        return Optional.of(new Finding(
                Rule.NOTICE_ENOUGH,
                INFORMATION,
                Substance.ARTICLE,
                Stream.concat(COMPARED.stream(), Stream.of(FormField.WORKPLACE)).toList(),
                Map.of("until", former.period().until().toString())));
    }

    private static Set<Substance> changed(FormerAuthorisation former, AuthorisedWork now, WorkingTime time) {
        var before = former.work();
        var changed = EnumSet.noneOf(Substance.class);
        if (!Folded.of(before.job()).equals(Folded.of(now.job()))) changed.add(Substance.JOB);
        if (before.type() != now.type()) changed.add(Substance.CONTRACT_TYPE);
        // Why the authorisation's end and not the contract's: it may have ended with the permit, and is renewed for the
        // rest.
        if (now.endsOn() == null || now.endsOn().isAfter(former.period().until())) changed.add(Substance.LATER_END);
        if (time.weekly(now.hours()).compareTo(time.weekly(before.hours())) > 0) changed.add(Substance.MORE_HOURS);
        if (hourlyPay(now, time).compareTo(hourlyPay(before, time)) < 0) changed.add(Substance.LESS_PAY);
        if (!before.siret().equals(now.siret())) changed.add(Substance.ANOTHER_EMPLOYER);
        return changed;
    }

    // Why by the hour: whoever works less is paid less, and that alone is no lower pay.
    private static BigDecimal hourlyPay(AuthorisedWork work, WorkingTime time) {
        return time.hourlyPay(work.grossPay(), work.hours());
    }

    /** The answers that show it. */
    private static List<FormField> read(Set<Substance> changed) {
        var shown = changed.stream().flatMap(ChangeRules::shown).collect(Collectors.toUnmodifiableSet());
        return COMPARED.stream()
                .filter(field -> field == FormField.PREVIOUS_REFERENCE || shown.contains(field))
                .toList();
    }

    private static Stream<FormField> shown(Substance change) {
        return switch (change) {
            case JOB -> Stream.of(FormField.JOB);
            case CONTRACT_TYPE -> Stream.of(FormField.CONTRACT_TYPE);
            case LATER_END -> Stream.of(FormField.CONTRACT_END);
            case MORE_HOURS -> Stream.of(FormField.HOURS);
            case LESS_PAY -> Stream.of(FormField.GROSS_PAY, FormField.HOURS);
            case ANOTHER_EMPLOYER -> Stream.of(FormField.SIRET);
        };
    }

    private static String names(Set<Substance> changed) {
        return changed.stream().map(Substance::name).collect(Collectors.joining(","));
    }

    private ChangeRules() {}
}
