package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.application.Country;
import java.time.LocalDate;
import java.util.Set;

/** The nationalities that work in France without an authorisation: French, European Union, European Economic Area, Swiss. */
public final class FreeMovement {

    private static final Set<String> ALWAYS = Set.of(
            "FR", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO", "CH");

    /** Monaco, Andorra and San Marino: by treaty (Code du travail, R5221-2 and R5221-1; the treaties are to be confirmed). */
    private static final Set<String> BY_TREATY = Set.of("MC", "AD", "SM");

    // Law: withdrawal agreement of 31/01/2020, art. 126: the transition ended on 31 December 2020.
    private static final LocalDate LAST_DAY_OF_THE_UNITED_KINGDOM = LocalDate.of(2020, 12, 31);

    public static boolean holds(Country country, LocalDate day) {
        return ALWAYS.contains(country.code())
                || BY_TREATY.contains(country.code())
                || (country.code().equals("GB") && !day.isAfter(LAST_DAY_OF_THE_UNITED_KINGDOM));
    }

    private FreeMovement() {}
}
