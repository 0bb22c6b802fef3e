package fr.workinfrance.verification.limits;

import java.time.Duration;

/**
 * The figures of the limits.
 *
 * @param questions of one client, whatever it asks
 * @param guesses of one client: codes that might exist and do not
 * @param slowly what a client may still ask once its guesses are spent
 * @param guessesOfAll of everybody together
 * @param births wrong dates of birth and wrong names for one code, whoever gives them
 * @param birthsOfDay the same of a longer time: there are few dates of birth, and patience would find one
 * @param watches of one attestation, asked for by one client
 * @param forgiven of one client, in all its lists: guesses beyond what an employer's list may have of them
 */
public record CheckLimits(
        Allowance questions,
        Allowance guesses,
        Allowance slowly,
        Allowance guessesOfAll,
        Allowance births,
        Allowance birthsOfDay,
        Allowance watches,
        Allowance forgiven) {

    /**
     * Wide enough for an office of a thousand people behind one address, who check papers that exist and sometimes mistype. Why a
     * mistyped code is hardly ever a guess: its check character gives it away.
     */
    public static final CheckLimits USUAL = new CheckLimits(
            new Allowance(300, Duration.ofMinutes(1)),
            new Allowance(20, Duration.ofMinutes(10)),
            new Allowance(6, Duration.ofMinutes(1)),
            new Allowance(600, Duration.ofMinutes(1)),
            new Allowance(5, Duration.ofHours(1)),
            new Allowance(20, Duration.ofDays(1)),
            new Allowance(5, Duration.ofDays(1)),
            new Allowance(100, Duration.ofDays(1)));
}
