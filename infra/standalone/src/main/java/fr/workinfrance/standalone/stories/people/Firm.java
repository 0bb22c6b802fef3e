package fr.workinfrance.standalone.stories.people;

import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.util.stream.Stream;

/** A made-up employer with facts of its own, from {@code stories/firms.csv}. */
public record Firm(String name, Siret siret, String address, Representative representative) {

    private static final PeopleTable ALL = new PeopleTable("/stories/firms.csv");

    public static Firm called(String key) {
        var line = ALL.line(key);
        var speaks = new Representative(line.get(4), line.get(5), "direction@" + key + ".example.org", line.get(6));
        return new Firm(line.get(1), Siret.of(line.get(2)), line.get(3), speaks);
    }

    public static Stream<Firm> all() {
        return ALL.all().stream().map(Firm::called);
    }

    Employer hiring(DossierId dossier) {
        return new Employer(name, siret, null, Personal.of(Subjects.representative(dossier), representative));
    }

    Workplace workplace(DossierId dossier) {
        return Workplace.at(Subjects.representative(dossier), address);
    }
}
