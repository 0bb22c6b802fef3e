package fr.workinfrance.command.importing;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.EmployerName;
import fr.workinfrance.domain.form.Folded;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.service.wording.CountryNames;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The answers of a foreign dossier, put to our own questions. */
final class ForeignAnswers {

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    private final ForeignDossier foreign;
    private final CountryNames countries;

    ForeignAnswers(ForeignDossier foreign, CountryNames countries) {
        this.foreign = foreign;
        this.countries = countries;
    }

    /** @param joined the kinds of piece that came along: that form never asked whether the profession is regulated */
    Answers answers(Set<PieceKind> joined) {
        var typed = new EnumMap<FormField, String>(FormField.class);
        foreign.items("champs")
                .forEach(field -> Labels.question(ForeignDossier.labelOf(field))
                        .ifPresent(question -> typed.put(question, ForeignDossier.textOf(field.path("value")))));
        typed.computeIfPresent(FormField.NATIONALITY, (_, name) -> country(name));
        typed.put(FormField.SIRET, foreign.text("etablissement", "siret"));
        typed.put(FormField.EMPLOYER_NAME, companyName());
        if (isSoleTrader()) {
            typed.put(FormField.REPRESENTATIVE_FIRST_NAME, trader("prenom"));
            typed.put(FormField.REPRESENTATIVE_LAST_NAME, trader("nom"));
        }
        boolean regulated = joined.contains(PieceKind.REGULATED_PROFESSION_PROOF);
        typed.put(FormField.REGULATED_PROFESSION, regulated ? "yes" : "no");
        return new Answers(Map.copyOf(typed));
    }

    /** The company's own number, apart from the SIRET. */
    Optional<Siren> companySiren() {
        var digits = NOT_A_DIGIT.matcher(foreign.text("entreprise", "siren")).replaceAll("");
        return NINE_DIGITS.matcher(digits).matches() ? Optional.of(Siren.of(digits)) : Optional.empty();
    }

    /** In what quality it was filed, as far as the address it was filed from tells. */
    ApplicantRole role(Answers answers) {
        var filedFrom = foreign.text("email").strip();
        if (isSame(filedFrom, answers.to(FormField.EMAIL))) return ApplicantRole.WORKER;
        return isSame(filedFrom, answers.to(FormField.REPRESENTATIVE_EMAIL))
                ? ApplicantRole.EMPLOYER
                : ApplicantRole.MANDATARY;
    }

    /** The questions whose answer gave way to what the register of companies says. */
    Stream<String> overruled() {
        if (!isSoleTrader()) return Stream.empty();
        return foreign.items("champs")
                .filter(field -> Labels.question(ForeignDossier.labelOf(field))
                        .filter(q ->
                                q == FormField.REPRESENTATIVE_FIRST_NAME || q == FormField.REPRESENTATIVE_LAST_NAME)
                        .isPresent())
                .filter(field -> !ForeignDossier.textOf(field.path("value")).isBlank())
                .filter(field -> !isTraders(ForeignDossier.textOf(field.path("value"))))
                .map(ForeignDossier::labelOf);
    }

    /** What the company is called, as long as it is not called like a person. */
    private String companyName() {
        return Stream.of("raison_sociale", "nom_commercial")
                .map(key -> foreign.text("entreprise", key))
                .filter(name -> !name.isBlank())
                .filter(name -> !EmployerName.isOf(name, trader("prenom"), trader("nom")))
                .findFirst()
                .orElse("");
    }

    // Why: a company without a name of its own is a person, who represents nobody but themselves.
    private boolean isSoleTrader() {
        return companyName().isEmpty() && !trader("nom").isBlank();
    }

    private boolean isTraders(String name) {
        var folded = Folded.of(name);
        return folded.equals(Folded.of(trader("prenom"))) || folded.equals(Folded.of(trader("nom")));
    }

    private String trader(String part) {
        return foreign.text("entreprise", part).strip();
    }

    private String country(String name) {
        return countries.find(name).map(Country::code).orElse(name);
    }

    private static boolean isSame(String address, String other) {
        return !address.isEmpty() && address.equalsIgnoreCase(other.strip());
    }
}
