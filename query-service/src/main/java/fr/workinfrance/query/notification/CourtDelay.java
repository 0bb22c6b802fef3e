package fr.workinfrance.query.notification;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.query.contest.ContestView;
import fr.workinfrance.query.contest.ContestView.AppealView;
import java.time.LocalDate;
import java.util.Map;

/** What a letter says of the delay to go to court: its last day, or why none can be named (CRPA L232-4, L411-2). */
final class CourtDelay {

    /** Once reasons are told; nothing while an appeal is pending that keeps the delay. */
    static Map<String, String> told(ContestView contest) {
        var lastDay = contest.courtBy();
        return lastDay == null ? Map.of() : Map.of("courtBy", lastDay.toString());
    }

    /**
     * Once an appeal is rejected.
     *
     * @param on the day it was
     */
    static Map<String, String> after(ContestView contest, AppealView appeal, LocalDate on) {
        var owed = contest.reasonsDueOn();
        if (owed.isPresent()) return Map.of("reasonsDueOn", owed.get().toString());
        var lastDay = contest.courtBy();
        return lastDay == null || lastDay.isBefore(on)
                ? Map.of("filedLateOn", ParisTime.dayOf(appeal.filedAt()).toString())
                : Map.of("courtBy", lastDay.toString());
    }

    private CourtDelay() {}
}
