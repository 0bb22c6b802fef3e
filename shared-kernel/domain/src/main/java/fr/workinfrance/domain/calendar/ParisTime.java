package fr.workinfrance.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The legal time of metropolitan France (decree 2017-292): an instant falls on the day it is in Paris, wherever it was typed. */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant that is no longer that day: whatever ends with the day ends then. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private ParisTime() {}
}
