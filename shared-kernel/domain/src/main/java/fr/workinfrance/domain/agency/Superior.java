package fr.workinfrance.domain.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which agency stands above another, since when: whoever hears the hierarchical appeals against it.
 *
 * <p>Law: such an appeal goes to the authority above the one that decided (CRPA L410-1); the préfet decides on work authorisations
 * (Code du travail, R5221-17), and the minister in charge of immigration stands above him. [M] a line is to be confirmed against
 * its text.
 */
public final class Superior {

    private record Line(AgencyKind of, LocalDate since, AgencyId superior, String source) {}

    private static final AgencyId INTERIOR = new AgencyId(AgencyKind.MINISTRY, "INTERIOR");

    // Why so few lines: before November 2010 the minister of immigration heard them, and no dossier here is so old.
    private static final List<Line> LINES =
            List.of(new Line(AgencyKind.DIRECCTE, LocalDate.of(2010, 11, 14), INTERIOR, "Décret 2010-1444 [M]"));

    /** Who stands above that agency on that day; empty where nobody in the table does. */
    public static Optional<AgencyId> of(AgencyId agency, LocalDate day) {
        return LINES.stream()
                .filter(line -> line.of() == agency.kind() && !line.since().isAfter(day))
                .max(Comparator.comparing(Line::since))
                .map(Line::superior);
    }

    private Superior() {}
}
