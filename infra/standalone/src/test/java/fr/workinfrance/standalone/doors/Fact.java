package fr.workinfrance.standalone.doors;

import static fr.workinfrance.domain.access.Part.*;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.standalone.stories.EveryStage;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact of the dossiers of {@link EveryStage} as it is written in pages and in JSON, and the parts it takes to be shown it. */
enum Fact {
    LAST_NAME("Zwyntharel", IDENTITY),
    FIRST_NAME("Quivenne", IDENTITY),
    BORN_ON("1987-11-23|23 Nov(ember)? 1987|23/11/1987", IDENTITY),
    BORN_AT("Orvandelle", IDENTITY),
    EMAIL("zwy@facts", IDENTITY),
    PHONE("06.?39.?98.?19.?99", IDENTITY),
    COMMUNE("Brelvoix", IDENTITY),
    PERMIT_NUMBER("7530041777", PERMIT),
    ISSUED_BY("Trevannes", PERMIT),
    FIRM("Foxgrelle", EMPLOYER),
    SIRET("001.?412.?378.?001.?17", EMPLOYER),
    REPRESENTATIVE("Hargrevin|hargre@facts", EMPLOYER),
    JOB("quolibets", CONTRACT),
    WORKPLACE("Sept-Virgules", CONTRACT),
    /** As an amount, and not as the position of an event that happens to be the same number. */
    PAY("1750[.,]00|1\\.75E\\+3|1750(?=,\"per\")|\"1750\"", CONTRACT),
    STAY_FILE("passeport.pdf|titre-de-sejour.pdf|carte-etudiant.pdf", STAY_PIECES),
    CONTRACT_FILE("contrat.pdf", CONTRACT_PIECES),
    DIPLOMA(EveryStage.DIPLOMA, QUALIFICATION_PIECES),
    MANDATE("mandat.pdf", OTHER_PIECES),
    /** May speak of anything, so that it is for those who may know the worker and the rest of the file. */
    WRITTEN_OF_IT("Because qalvirne", IDENTITY, OTHER_PIECES),
    MESSAGE("xolvandre", MESSAGES),
    OPINION("Opinion tyrvaine") {
        @Override
        boolean isFor(Who who, Set<Part> parts) {
            return parts.contains(OPINIONS_OF_OTHERS)
                    || who == Who.LABOUR_INSPECTION && parts.contains(Part.OWN_OPINION);
        }
    },
    /** Persons are pseudonyms to an auditor; every page greets its reader by their own name. */
    PARTY("The invited (worker|employer|mandatary)", PARTIES) {
        @Override
        boolean isFor(Who who, Set<Part> parts) {
            return Who.PARTIES.contains(who) || who != Who.AUDITOR && super.isFor(who, parts);
        }
    };

    private final Pattern written;
    private final Set<Part> needs;

    Fact(String written, Part... needs) {
        this.written = Pattern.compile(written);
        this.needs = Set.of(needs);
    }

    /** Whether the matrix gives it to somebody who may read those parts. */
    boolean isFor(Who who, Set<Part> parts) {
        return parts.containsAll(needs);
    }

    /** Those that can be read in an answer. */
    static Set<Fact> in(String answer) {
        return Stream.of(values())
                .filter(fact -> fact.written.matcher(answer).find())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }
}
