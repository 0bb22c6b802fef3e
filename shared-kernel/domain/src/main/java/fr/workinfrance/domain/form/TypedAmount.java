package fr.workinfrance.domain.form;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Per;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number and a period as people type them: {@code 1485 euros/mois}, {@code 9,88 euros/h}, {@code 35 heures par semaine}, {@code 35/WEEK}. */
final class TypedAmount {

    private static final Pattern NUMBER_THEN_UNIT = Pattern.compile("([0-9][0-9., ]*)([^0-9]*)");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:[., ][0-9]{3})+(?:[.,][0-9]{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,10})?");
    private static final Pattern PERIOD_MARK =
            Pattern.compile("/|\\bpar\\b|\\bper\\b|\\ba week\\b|\\ba month\\b|\\ba year\\b");
    private static final Pattern HOUR = Pattern.compile("\\b(?:h|heure|hour|horaire|hourly)s?\\b");
    private static final Pattern WEEK = Pattern.compile("\\b(?:sem|semaine|week|weekly|hebdo\\w*)s?\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(?:mois|month|monthly|mensuel\\w*)s?\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:an|annee|annuel\\w*|year|yearly)s?\\b");
    private static final Pattern HOURS = Pattern.compile("h|hrs?|heures?|hours?");
    private static final Pattern EUROS = Pattern.compile("(?:\u20ac|eur|euros?)(?: bruts?| gross)?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000_000);

    static Optional<Amount> of(String typed) {
        var matcher = NUMBER_THEN_UNIT.matcher(Folded.of(typed));
        if (!matcher.matches()) return Optional.empty();
        return number(matcher.group(1).strip())
                .flatMap(n -> period(matcher.group(2)).map(p -> new Amount(n, p)));
    }

    /**
     * The same where nothing but the usual period can be meant: {@code 35 h} is a week's work, {@code 1 485 \u20ac} a month's pay. What
     * could be two things is not guessed.
     */
    static Optional<Amount> of(FormField field, String typed) {
        return of(typed).or(() -> usual(field, typed));
    }

    private static Optional<Amount> usual(FormField field, String typed) {
        var matcher = NUMBER_THEN_UNIT.matcher(Folded.of(typed));
        if (!matcher.matches()) return Optional.empty();
        var unit = matcher.group(2).strip();
        return number(matcher.group(1).strip())
                .flatMap(n -> usual(field, n, unit).map(per -> new Amount(n, per)));
    }

    private static Optional<Per> usual(FormField field, BigDecimal number, String unit) {
        if (field == FormField.HOURS && HOURS.matcher(unit).matches() && isWithin(number, 0, 60))
            return Optional.of(Per.WEEK);
        if (field == FormField.GROSS_PAY && EUROS.matcher(unit).matches() && isWithin(number, 500, 15_000))
            return Optional.of(Per.MONTH);
        return Optional.empty();
    }

    private static boolean isWithin(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text;
        if (THOUSANDS.matcher(text).matches()) plain = withoutThousands(text);
        if (!PLAIN.matcher(plain).matches()) return Optional.empty();
        var number = new BigDecimal(plain.replace(',', '.'));
        return number.compareTo(LARGEST) <= 0 ? Optional.of(number) : Optional.empty();
    }

    /** {@code 1.485,50} and {@code 1 485} lose their separators; the last one stays when fewer than three digits follow it. */
    private static String withoutThousands(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean decimals = last >= 0 && text.length() - last - 1 < 3;
        var whole = decimals ? text.substring(0, last) : text;
        return whole.replaceAll("[., ]", "") + (decimals ? "." + text.substring(last + 1) : "");
    }

    private static Optional<Per> period(String unit) {
        var marks = PERIOD_MARK.matcher(unit);
        int from = 0;
        while (marks.find()) from = marks.group().length() > 3 ? marks.start() : marks.end();
        var words = unit.substring(from);
        // Why hours last: "35 heures hebdomadaires" speaks of hours, by the week.
        if (WEEK.matcher(words).find()) return Optional.of(Per.WEEK);
        if (MONTH.matcher(words).find()) return Optional.of(Per.MONTH);
        if (YEAR.matcher(words).find()) return Optional.of(Per.YEAR);
        return from > 0 || unit.contains("horaire") || unit.contains("hourly") ? hour(words) : Optional.empty();
    }

    private static Optional<Per> hour(String words) {
        return HOUR.matcher(words).find() ? Optional.of(Per.HOUR) : Optional.empty();
    }

    private TypedAmount() {}
}
