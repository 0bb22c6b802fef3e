package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.CONSULATE;
import static fr.workinfrance.standalone.stories.Cast.DRAC;
import static fr.workinfrance.standalone.stories.Cast.EMPLOYMENT_SERVICE;
import static fr.workinfrance.standalone.stories.Cast.OFII;
import static fr.workinfrance.standalone.stories.Cast.ORDER_OF_PHYSICIANS;

import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.standalone.stories.people.Worker;
import java.time.Duration;
import java.time.Instant;

/** Procedures for others than students, each with the opinion of whoever knows about it still awaited. */
final class Consultations {

    private final Narrator narrator;
    private final Cast cast;
    private final Instant now;

    Consultations(Narrator narrator, Cast cast, Instant now) {
        this.narrator = narrator;
        this.cast = cast;
        this.now = now;
    }

    void tellAll() {
        // Law: the regional office for culture must be asked about an artist; its silence is an answer.
        story("artist", "rafael", Filing.ARTIST, 6)
                .opinionAsked(DRAC, "Code du travail, L7122-3, R7122-26", true, 20, Silence.DEEMED_GIVEN, null);
        // Law: administrations tell each other what a request strictly needs (CRPA, L114-8).
        story("introduction", "yassine", Filing.INTRODUCTION, 7)
                .opinionAsked(OFII, "CESEDA, L436-10", false, 20)
                .opinionAsked(CONSULATE, "CRPA, L114-8", false, 15, Silence.STILL_OWED, Words.of("is-diploma-genuine"));
        // Law: since April 2021 no procedure names the employment service; an officer may ask who knows the market.
        story("employee", "grace", Filing.EMPLOYEE, 9)
                .opinionAsked(
                        EMPLOYMENT_SERVICE,
                        "Code du travail, L5312-1",
                        false,
                        20,
                        Silence.STILL_OWED,
                        Words.of("are-candidates-found"));
        story("medical-intern", "salma", Filing.MEDICAL_INTERN, 4)
                .opinionAsked(ORDER_OF_PHYSICIANS, "Code du travail, R5221-20 3°", false, 20);
    }

    private Story story(String name, String worker, Filing filing, int daysAgo) {
        return new Story(
                        narrator, cast, name, Worker.called(worker), cast.martin(), now.minus(Duration.ofDays(daysAgo)))
                .under(filing)
                .complete();
    }
}
