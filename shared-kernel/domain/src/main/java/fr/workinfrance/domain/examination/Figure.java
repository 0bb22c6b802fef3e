package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.agency.Departement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the law sets and changes: since when, by which text and, where it is not the same everywhere, for which territory.
 *
 * <p>A line marked [M] is from memory and to be confirmed against its text. The days before the first line take its value, the
 * days after the last line keep the last.
 */
public enum Figure {

    /** The minimum wage (SMIC), gross euros an hour. */
    MINIMUM_WAGE {
        @Override
        List<Line> lines() {
            return MINIMUM_WAGES;
        }
    },

    /** Hours a year up to which a student needs no authorisation. */
    STUDENT_HOURS {
        @Override
        List<Line> lines() {
            return List.of(
                    line("2007-07-01", "964", "Code du travail, R5221-26 (60 % de 1 607 heures)"),
                    // Law: for those who were in France on 16 March 2020; never for Algerians, whose agreement knows no
                    // allowance.
                    line("2020-06-19", "1285", "Loi 2020-734 du 17/06/2020, art. 8 (80 % de 1 607 heures)"),
                    // [M] The law says "until courses begin again", which each university decides: the end of September
                    // is held.
                    line("2020-10-01", "964", "Code du travail, R5221-26 (60 % de 1 607 heures)"));
        }
    },

    /**
     * Hours a year that an Algerian student may work: half the year's time of the branch. [M] The limits published disagree (803 h,
     * 850 h, 17 h 30 a week): the most generous one is held, and only as something to check.
     */
    HALF_TIME_HOURS {
        @Override
        List<Line> lines() {
            return List.of(line(
                    "2003-01-01", "850", "Accord franco-algérien du 27/12/1968, avenant du 11/07/2001, titre III"));
        }
    },

    /** Weeks during which a job was offered in vain before somebody from abroad may hold it. */
    WEEKS_OF_OFFER {
        @Override
        List<Line> lines() {
            return List.of(line("2021-04-01", "3", "Code du travail, R5221-20 1° b (décret 2021-360)"));
        }
    },

    /** Weeks that a year of twelve months is held to have: 35 hours a week are 151.67 a month. */
    WEEKS_A_YEAR {
        @Override
        List<Line> lines() {
            return List.of(line("2008-05-01", "52", "Code du travail, L3242-1 (52/12 de la durée hebdomadaire)"));
        }
    },

    /** Days before its deadline on which an agency is reminded of the opinion it owes: [M] a practice, no text. */
    DAYS_OF_REMINDER {
        @Override
        List<Line> lines() {
            return List.of(line("2016-11-01", "5", "Usage des services, sans texte"));
        }
    };

    private static final Departement MAYOTTE = Departement.of("976");

    // [M] Code du travail, L3231-2 and the decree of each rise; Mayotte: L3423-1, and those decrees since the code of
    // 2018.
    private static final List<Line> MINIMUM_WAGES = List.of(
            line("2017-01-01", "9.76", "Décret 2016-1818"),
            line("2018-01-01", "9.88", "Décret 2017-1719"),
            line("2019-01-01", "10.03", "Décret 2018-1173"),
            line("2020-01-01", "10.15", "Décret 2019-1387"),
            line("2021-01-01", "10.25", "Décret 2020-1598"),
            line("2021-10-01", "10.48", "Arrêté du 27/09/2021"),
            line("2022-01-01", "10.57", "Décret 2021-1741"),
            line("2022-05-01", "10.85", "Arrêté du 19/04/2022"),
            line("2022-08-01", "11.07", "Arrêté du 29/07/2022"),
            line("2023-01-01", "11.27", "Décret 2022-1608"),
            line("2023-05-01", "11.52", "Arrêté du 26/04/2023"),
            line("2024-01-01", "11.65", "Décret 2023-1216"),
            line("2024-11-01", "11.88", "Décret 2024-951"),
            line("2026-01-01", "12.02", "Conseil des ministres du 17/12/2025"),
            mayotte("2017-01-01", "7.37", "SMIG de Mayotte"),
            mayotte("2018-01-01", "7.46", "Décret 2017-1719"),
            mayotte("2019-01-01", "7.57", "Décret 2018-1173"),
            mayotte("2020-01-01", "7.66", "Décret 2019-1387"),
            mayotte("2021-01-01", "7.74", "Décret 2020-1598"),
            mayotte("2021-10-01", "7.91", "Arrêté du 27/09/2021"),
            mayotte("2022-01-01", "7.98", "Décret 2021-1741"),
            mayotte("2022-05-01", "8.19", "Arrêté du 19/04/2022"),
            mayotte("2022-08-01", "8.35", "Arrêté du 29/07/2022"),
            mayotte("2023-01-01", "8.51", "Décret 2022-1608"),
            mayotte("2023-05-01", "8.70", "Arrêté du 26/04/2023"),
            mayotte("2024-01-01", "8.80", "Décret 2023-1216"),
            mayotte("2024-11-01", "8.98", "Décret 2024-951"),
            mayotte("2026-01-01", "9.33", "Conseil des ministres du 17/12/2025"));

    /**
     * One value and where it comes from.
     *
     * @param territory where it holds instead of everywhere else; absent for everywhere else
     */
    public record Line(
            LocalDate since,
            BigDecimal value,
            String source,
            @Nullable Departement territory) {

        /** How long it has been in force on that day, in whole months. */
        public long monthsOn(LocalDate day) {
            return ChronoUnit.MONTHS.between(since, day);
        }

        /** A figure that counts days, as a delay. */
        public Period days() {
            return Period.ofDays(value.intValueExact());
        }
    }

    abstract List<Line> lines();

    /** The line in force on that day in that place. */
    public Line on(LocalDate day, Departement place) {
        return latest(lines().stream().filter(line -> place.equals(line.territory())), day)
                .orElseGet(() -> on(day));
    }

    /** The line in force on that day wherever no territory has one of its own. */
    public Line on(LocalDate day) {
        return latest(lines().stream().filter(line -> line.territory() == null), day)
                .orElseThrow();
    }

    /** The last line of all: after it, the figure is kept until somebody writes the next. */
    public Line last() {
        return lines().stream()
                .max(Comparator.comparing(Line::since).thenComparing(line -> line.territory() == null))
                .orElseThrow();
    }

    private static Optional<Line> latest(Stream<Line> lines, LocalDate day) {
        var inOrder = lines.sorted(Comparator.comparing(Line::since)).toList();
        return inOrder.stream()
                .filter(line -> !line.since().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> inOrder.stream().findFirst());
    }

    private static Line line(String since, String value, String source) {
        return new Line(LocalDate.parse(since), new BigDecimal(value), source, null);
    }

    private static Line mayotte(String since, String value, String source) {
        return new Line(LocalDate.parse(since), new BigDecimal(value), source, MAYOTTE);
    }
}
