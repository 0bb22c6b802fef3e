package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.examination.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last line of a figure that the law sets, as the page of procedures shows it: nobody writes the next line but whoever notices
 * that this one is old.
 *
 * @param months whole months since it took effect
 * @param old whether that is more than a year ago
 */
record FigureTold(Figure figure, BigDecimal value, LocalDate since, String source, long months, boolean old) {

    private static final int A_YEAR = 12;

    static List<FigureTold> on(LocalDate today) {
        return Stream.of(Figure.values()).map(figure -> of(figure, today)).toList();
    }

    private static FigureTold of(Figure figure, LocalDate today) {
        var last = figure.last();
        return new FigureTold(
                figure,
                last.value(),
                last.since(),
                last.source(),
                last.monthsOn(today),
                last.since().plusMonths(A_YEAR).isBefore(today));
    }
}
