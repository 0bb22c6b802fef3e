package fr.workinfrance.domain.eligibility;

import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.eligibility.Advice.NotNeeded;
import fr.workinfrance.domain.eligibility.Advice.NotNeeded.Why;
import fr.workinfrance.domain.examination.Figure;
import fr.workinfrance.domain.examination.FreeMovement;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.Trait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the question that comes before all others: is an authorisation needed, and which one. */
public final class Eligibility {

    private static final Country ALGERIA = Country.of("DZ");

    // Law: artists, for three months at most (Code du travail, L5221-2-1, D5221-2-1).
    private static final int EXEMPT_MONTHS = 3;
    private static final LocalDate ARTISTS_EXEMPT_SINCE = LocalDate.of(2016, 11, 1);

    /** @param inForce the version in force on that day of each procedure */
    public static Advice of(Situation situation, List<ProcedureDefinition> inForce, LocalDate day) {
        if (FreeMovement.holds(situation.nationality(), day))
            return new NotNeeded(Why.FREE_MOVEMENT, "Code du travail, L5221-1, R5221-2");
        if (isShortArtist(situation, day))
            return new NotNeeded(Why.SHORT_ARTIST, "Code du travail, L5221-2-1, D5221-2-1");
        if (!situation.abroad() && situation.occupation() == Occupation.JOB_SEEKER)
            return new Advice.Elsewhere("CESEDA, L422-10, L422-11");
        if (isWithinAllowance(situation, day)) return withinAllowance(Figure.STUDENT_HOURS.on(day));
        return here(situation, inForce);
    }

    private static Advice here(Situation situation, List<ProcedureDefinition> inForce) {
        var traits = traits(situation);
        // Law: the texts go by the kind of contract before they go by who holds it: an intern in specialised training,
        // a doctoral
        // student or an artist who studies has the pieces and opinions of that contract, not those of a student's job
        // beside
        // the course (R5221-26), nor half the year's time of an Algerian student. Then the closest fit.
        var fit = inForce.stream()
                .filter(definition -> traits.containsAll(definition.meantFor()))
                .max(Comparator.comparing(ProcedureDefinition::namesAnEngagement)
                        .thenComparing(d -> d.meantFor().size())
                        .thenComparing(d -> d.id().name(), Comparator.reverseOrder()))
                .orElseGet(inForce::getLast);
        return new Advice.Here(
                fit,
                fit.terms()
                        .wanted(new PieceNeed.Case(
                                situation.role(),
                                situation.request(),
                                situation.regulatedProfession(),
                                !situation.abroad(),
                                situation.shortageJob())));
    }

    private static boolean isShortArtist(Situation situation, LocalDate day) {
        return situation.engagement() == Engagement.ARTISTIC
                && situation.months() <= EXEMPT_MONTHS
                && !day.isBefore(ARTISTS_EXEMPT_SINCE);
    }

    private static boolean isWithinAllowance(Situation situation, LocalDate day) {
        return !situation.abroad()
                && situation.occupation() == Occupation.STUDENT
                && situation.engagement() == Engagement.ORDINARY
                && !situation.nationality().equals(ALGERIA)
                && BigDecimal.valueOf(situation.hoursAYear())
                                .compareTo(Figure.STUDENT_HOURS.on(day).value())
                        <= 0;
    }

    /** Law: the hours and where they come from change with the day (Code du travail, R5221-26; law 2020-734, art. 8). */
    private static NotNeeded withinAllowance(Figure.Line allowance) {
        return new NotNeeded(
                Why.STUDENT_ALLOWANCE,
                "Code du travail, L5221-9, R5221-27 ; " + allowance.source(),
                Map.of(
                        "hours",
                        allowance.value().toPlainString(),
                        "since",
                        allowance.since().toString()));
    }

    private static Set<Trait> traits(Situation situation) {
        var traits = EnumSet.of(situation.abroad() ? Trait.ABROAD : Trait.IN_FRANCE);
        if (situation.occupation() == Occupation.STUDENT) traits.add(Trait.STUDENT);
        if (situation.nationality().equals(ALGERIA)) traits.add(Trait.ALGERIAN);
        switch (situation.engagement()) {
            case APPRENTICESHIP -> traits.add(Trait.APPRENTICE);
            case PROFESSIONALISATION -> traits.add(Trait.PROFESSIONALISATION);
            case MEDICAL_INTERNSHIP -> traits.add(Trait.MEDICAL_INTERN);
            case RESEARCH -> traits.add(Trait.RESEARCHER);
            case ARTISTIC -> traits.add(Trait.ARTIST);
            case ORDINARY -> {}
        }
        return traits;
    }

    private Eligibility() {}
}
