package fr.workinfrance.domain.access;

import static fr.workinfrance.domain.access.Part.*;
import static fr.workinfrance.domain.access.Phase.*;
import static fr.workinfrance.domain.access.Standing.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who needs to know what, and when: what no row gives, nobody reads.
 *
 * <p>Law: an administration is given of a request only what its mission strictly needs (CRPA L114-8); personal data are limited
 * to what their purpose needs (GDPR art. 5).
 */
public final class ReadingRights {

    /**
     * One right to read.
     *
     * @param why the mission that needs it, with its article; what stands here from memory is marked [M]
     */
    public record Right(Standing whose, Set<Phase> when, Set<Part> parts, String why) {
        public Right {
            when = Set.copyOf(when);
            parts = Set.copyOf(parts);
        }
    }

    private static final Set<Phase> ALWAYS = EnumSet.allOf(Phase.class);
    private static final Set<Phase> ONCE_FILED = EnumSet.complementOf(EnumSet.of(DRAFT));
    private static final Set<Phase> AFTERWARDS = EnumSet.complementOf(EnumSet.of(DRAFT, EXAMINATION));

    /** All but opinions, which are preparatory until the decision (CRPA L311-2). */
    private static final Set<Part> PREPARED = EnumSet.complementOf(EnumSet.of(OWN_OPINION, OPINIONS_OF_OTHERS));

    /** What a decision is made of; not what was written to the service in charge, nor who read or takes part. */
    private static final Set<Part> EXAMINED_ANEW =
            EnumSet.complementOf(EnumSet.of(OWN_OPINION, ATTESTATION, MESSAGES, READINGS, PARTIES));

    private static final String FOLLOWS = "an agency that was asked knows what became of its answer, and no more";

    public static final List<Right> ALL = List.of(
            right(
                    APPLICANT,
                    ALWAYS,
                    PREPARED,
                    "one's own request (CRPA L311-1, GDPR art. 15); opinions are preparatory until the decision (CRPA L311-2)"),
            right(
                    INVITED_WORKER,
                    ALWAYS,
                    PREPARED,
                    "the request is about them, and so is the decision (CRPA L311-1, GDPR art. 15)"),
            right(
                    INVITED_EMPLOYER,
                    ALWAYS,
                    PREPARED,
                    "the request is theirs in law (Code du travail, R5221-11), and so is the check of the permit (R5221-41)"),
            right(
                    MANDATARY,
                    ALWAYS,
                    PREPARED,
                    "whoever acts in another's name sees what they would, as long as they do (Code du travail, R5221-11)"),
            right(
                    DECIDING_AGENCY,
                    ONCE_FILED,
                    EnumSet.allOf(Part.class),
                    "it examines, decides and answers for the decision (Code du travail, R5221-15, R5221-17)"),
            right(
                    CONSULTED_PREFECTURE,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, IDENTITY, PERMIT, STAY_PIECES, OWN_OPINION),
                    "whether the permit is genuine and allows the stay (CESEDA, residence permits [M])"),
            right(
                    CONSULTED_OFII,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, IDENTITY, EMPLOYER, CONTRACT, OWN_OPINION),
                    "medical visit and tax of the employer (CESEDA, L436-10 [M])"),
            right(
                    CONSULTED_CONSULATE,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, IDENTITY, PERMIT, STAY_PIECES, OWN_OPINION),
                    "the visa file of a worker still abroad (CESEDA, visas [M])"),
            right(
                    CONSULTED_DRAC,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, EMPLOYER, CONTRACT, CONTRACT_PIECES, OWN_OPINION),
                    "show licence and artist's contract (Code du travail, L7121-3 and following)"),
            right(
                    CONSULTED_LABOUR_INSPECTION,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, EMPLOYER, CONTRACT, CONTRACT_PIECES, OWN_OPINION),
                    "whether the employer keeps the law (Code du travail, R5221-20 3°, since April 2021 2°)"),
            right(
                    CONSULTED_EMPLOYMENT_SERVICE,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, EMPLOYER, CONTRACT, OWN_OPINION),
                    "who looks for whom in that job at that place, whoever the worker is (Code du travail, R5221-20 1° until March 2021)"),
            right(
                    CONSULTED_ORDER,
                    EnumSet.of(EXAMINATION),
                    EnumSet.of(PROGRESS, IDENTITY, CONTRACT, QUALIFICATION_PIECES, OWN_OPINION),
                    "whether that person may practise the profession (Code du travail, R5221-20 4°, since April 2021 3°)"),
            right(
                    CONSULTED_OFII,
                    EnumSet.of(GRANTED),
                    EnumSet.of(IDENTITY, EMPLOYER, CONTRACT, DECISION),
                    "the visit and the tax come after the authorisation (CESEDA, L436-10 [M])"),
            right(
                    CONSULTED_CONSULATE,
                    EnumSet.of(GRANTED),
                    EnumSet.of(IDENTITY, DECISION),
                    "the visa is given on the authorisation (Code du travail, R5221-16 [M])"),
            right(
                    CONSULTED_CONSULATE,
                    EnumSet.of(TAKEN_BACK, TAKEN_BACK_CONTESTED),
                    EnumSet.of(IDENTITY, DECISION),
                    "a visa given on an authorisation that was taken back is looked at again [M]"),
            right(CONSULTED_PREFECTURE, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_OFII, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_CONSULATE, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_DRAC, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_LABOUR_INSPECTION, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_EMPLOYMENT_SERVICE, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(CONSULTED_ORDER, AFTERWARDS, EnumSet.of(PROGRESS, OWN_OPINION), FOLLOWS),
            right(
                    SUPERIOR_AGENCY,
                    EnumSet.of(APPEAL, TAKEN_BACK_CONTESTED),
                    EXAMINED_ANEW,
                    "it takes the place of whoever decided, and examines the same file (CRPA L410-1, L411-4)"),
            right(
                    SUPERIOR_AGENCY,
                    ONCE_FILED,
                    EnumSet.of(PROGRESS),
                    "an agency that heard an appeal knows what became of its answer, and no more"),
            right(
                    AUDITOR,
                    ALWAYS,
                    EnumSet.of(PROGRESS, OPINIONS_ASKED, DECISION, AUDIT_TRAIL, READINGS, PARTIES),
                    "control of the service, persons being pseudonyms: nothing sealed is opened (GDPR art. 5, 25)"));

    static Set<Standing> mayRead(Part part, Phase when) {
        var readers = EnumSet.noneOf(Standing.class);
        for (var right : ALL)
            if (right.when().contains(when) && right.parts().contains(part)) readers.add(right.whose());
        return Set.copyOf(readers);
    }

    private static Right right(Standing whose, Set<Phase> when, Set<Part> parts, String why) {
        return new Right(whose, when, parts, why);
    }

    private ReadingRights() {}
}
