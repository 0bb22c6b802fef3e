package fr.workinfrance.domain.appeal;

import fr.workinfrance.domain.calendar.FrenchHolidays;
import fr.workinfrance.domain.calendar.WorkingDays;
import fr.workinfrance.domain.procedure.Delays;
import java.time.LocalDate;

/**
 * The time to go to court: two clear months, neither the day they run from nor the one they end on being counted, to the end of
 * the next working day where the last is none (Code de justice administrative, R421-1; what the court has made of it).
 */
public final class TimeToContest {

    private static final WorkingDays OPEN = WorkingDays.fiveAWeek(FrenchHolidays.everywhere());

    /**
     * The last day, by Paris.
     *
     * @param toldOn the day that what is contested was told, or born of silence
     */
    public static LocalDate lastDay(LocalDate toldOn) {
        return OPEN.after(toldOn.plus(Delays.TO_CONTEST), 1);
    }

    private TimeToContest() {}
}
