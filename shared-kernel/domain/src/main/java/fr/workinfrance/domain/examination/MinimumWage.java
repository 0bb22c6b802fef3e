package fr.workinfrance.domain.examination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The minimum wage (SMIC, gross euros an hour) in force on each day, outside Mayotte (Code du travail, L3231-2 and the decree
 * of each rise).
 *
 * <p>Sources: the yearly decrees as the Journal officiel published them, from memory; each line is to be confirmed against
 * its decree. The days before the first line take its value, the days after the last line keep the last.
 */
final class MinimumWage {

    private static final NavigableMap<LocalDate, BigDecimal> SINCE = new TreeMap<>(Map.ofEntries(
            since("2017-01-01", "9.76"),
            since("2018-01-01", "9.88"),
            since("2019-01-01", "10.03"),
            since("2020-01-01", "10.15"),
            since("2021-01-01", "10.25"),
            since("2021-10-01", "10.48"),
            since("2022-01-01", "10.57"),
            since("2022-05-01", "10.85"),
            since("2022-08-01", "11.07"),
            since("2023-01-01", "11.27"),
            since("2023-05-01", "11.52"),
            since("2024-01-01", "11.65"),
            since("2024-11-01", "11.88"),
            since("2026-01-01", "12.02")));

    static BigDecimal on(LocalDate day) {
        var entry = SINCE.floorEntry(day);
        return entry == null ? SINCE.firstEntry().getValue() : entry.getValue();
    }

    private static Map.Entry<LocalDate, BigDecimal> since(String day, String euros) {
        return Map.entry(LocalDate.parse(day), new BigDecimal(euros));
    }

    private MinimumWage() {}
}
