package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.NameErased;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.command.attestation.AttestationClaim.SignedElsewhere;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.calendar.ParisTime;
import java.util.Locale;
import java.util.Optional;

/** What a claim says, in words. */
record ClaimSentences(AttestationClaim claim) {

    /** As much as there is room for on the page. */
    private static final int LONGEST_PLACE = 200;

    /** The rows of the table, from top to bottom. */
    enum Row {
        WORKER,
        BIRTH,
        EMPLOYER,
        JOB,
        WORKPLACE,
        HOURS,
        PERIOD;

        String key() {
            return "row." + name().toLowerCase(Locale.ROOT);
        }
    }

    String of(Row row, Wording in) {
        var worker = claim.worker();
        var contract = claim.contract();
        return switch (row) {
            case WORKER ->
                in.say(
                        "row.worker.value",
                        in.say("civility." + worker.civility()),
                        worker.firstName(),
                        worker.lastName(),
                        in.say("country." + claim.nationality()));
            case BIRTH -> in.say("row.birth.value", in.day(worker.birthDate()), worker.birthPlace());
            case EMPLOYER ->
                claim.employer().name().isBlank()
                        ? in.say("row.employer.unnamed", claim.employer().siret())
                        : in.say(
                                "row.employer.value",
                                claim.employer().name(),
                                claim.employer().siret());
            case JOB -> in.say("row.job.value", contract.job(), in.say("contract-type." + contract.type()));
            case WORKPLACE -> contract.workplace().isBlank() ? in.say("row.workplace.erased") : contract.workplace();
            case HOURS ->
                in.say(
                        "row.hours.value",
                        in.number(contract.hours().quantity()),
                        each(contract.hours(), in),
                        in.money(contract.grossPay().quantity()),
                        each(contract.grossPay(), in));
            case PERIOD ->
                in.say(
                        "row.period.value",
                        in.day(claim.period().from()),
                        in.day(claim.period().until()));
        };
    }

    /** What the parties declared of that row after the decision; nothing where they did not. */
    Optional<String> declared(Row row, Wording in) {
        var declared = claim.declared();
        return switch (row) {
            case WORKPLACE ->
                Optional.ofNullable(declared.workplace())
                        .map(place -> place.isBlank()
                                ? in.say("row.workplace.erased")
                                : in.say("row.workplace.quoted", shortened(place)))
                        .map(place -> in.say("row.workplace.declared", place));
            case PERIOD ->
                Optional.ofNullable(declared.decidedUntil()).map(day -> in.say("row.period.declared", in.day(day)));
            case WORKER, BIRTH, EMPLOYER, JOB, HOURS -> Optional.empty();
        };
    }

    // Why: longer ones were taken once; what is attached says them whole.
    private static String shortened(String place) {
        return place.codePointCount(0, place.length()) <= LONGEST_PLACE
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE - 1)) + "…";
    }

    String intro(Wording in) {
        return in.say("intro", claim.authority().name());
    }

    String conditions(Wording in) {
        return claim.conditions().isEmpty() ? in.say("conditions.none") : String.join("\n", claim.conditions());
    }

    /** Names of French law stay French in either language. */
    String law(Wording in) {
        return in.say("law.text", claim.law().procedure(), claim.law().competence());
    }

    String signature(Wording in) {
        var day = in.day(ParisTime.dayOf(claim.decidedAt()));
        var sentence = switch (claim.signedBy()) {
            case SignedBy(var name, var capacity) -> in.say("signature.text", day, name, capacity);
            case SignedElsewhere(var system, var reference) ->
                in.say("signature.elsewhere", day, claim.authority().name(), system, reference);
            case NameErased(var capacity) ->
                in.say("signature.erased", day, capacity, claim.authority().name());
        };
        return claim.declared().isNothing()
                ? sentence + "\n" + in.say("seal")
                : sentence + " " + in.say("signature.declared") + " " + in.say("seal");
    }

    String appeal(Wording in) {
        return in.say("appeal.text", claim.authority().name(), claim.authority().address());
    }

    private static String each(Amount amount, Wording in) {
        return in.say("each." + amount.per());
    }
}
