package fr.workinfrance.query.notification;

import fr.workinfrance.domain.appeal.TimeToContest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.query.contest.ContestView.AppealView;
import java.time.LocalDate;
import java.util.Map;

/** What a letter says of the delay to go to court: its last day, or that an appeal came too late to keep it (CRPA L411-2). */
final class CourtDelay {

    /** @param told the day it runs from */
    static Map<String, String> from(LocalDate told) {
        return until(TimeToContest.lastDay(told));
    }

    /** @param appeal that was rejected */
    static Map<String, String> after(AppealView appeal) {
        var lastDay = appeal.courtBy();
        return lastDay == null
                ? Map.of("filedLateOn", ParisTime.dayOf(appeal.filedAt()).toString())
                : until(lastDay);
    }

    private static Map<String, String> until(LocalDate lastDay) {
        return Map.of("courtBy", lastDay.toString());
    }

    private CourtDelay() {}
}
