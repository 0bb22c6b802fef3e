package fr.workinfrance.domain.calendar;

import fr.workinfrance.domain.agency.Departement;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a place in France: the eleven of everywhere (Code du travail, L3133-1), Good Friday and the day after
 * Christmas in Moselle and Alsace (L3134-13), the abolition of slavery overseas (L3422-2).
 */
public final class FrenchHolidays implements Predicate<LocalDate> {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
    private static final MonthDay AFTER_CHRISTMAS = MonthDay.of(Month.DECEMBER, 26);
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(Month.MAY, 27),
            "972", MonthDay.of(Month.MAY, 22),
            "973", MonthDay.of(Month.JUNE, 10),
            "974", MonthDay.of(Month.DECEMBER, 20),
            "976", MonthDay.of(Month.APRIL, 27));

    private final boolean alsaceMoselle;
    private final @Nullable MonthDay abolition;

    private FrenchHolidays(String place) {
        this.alsaceMoselle = ALSACE_MOSELLE.contains(place);
        this.abolition = ABOLITION.get(place);
    }

    public static FrenchHolidays everywhere() {
        return new FrenchHolidays("");
    }

    public static FrenchHolidays in(Departement place) {
        return new FrenchHolidays(place.code());
    }

    @Override
    public boolean test(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return FIXED.contains(monthDay) || monthDay.equals(abolition) || isMovable(day) || isLocal(day);
    }

    private static boolean isMovable(LocalDate day) {
        var easter = Easter.of(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
    }

    private boolean isLocal(LocalDate day) {
        return alsaceMoselle
                && (MonthDay.from(day).equals(AFTER_CHRISTMAS)
                        || day.equals(Easter.of(day.getYear()).minusDays(2)));
    }
}
