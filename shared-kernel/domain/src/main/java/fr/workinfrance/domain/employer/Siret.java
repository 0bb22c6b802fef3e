package fr.workinfrance.domain.employer;

import java.util.regex.Pattern;

/** The fourteen-digit number of an establishment: its company's SIREN and five more. Its key may be wrong: that is a finding. */
public record Siret(String digits) {

    private static final Pattern FOURTEEN = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!FOURTEEN.matcher(digits).matches()) throw new IllegalArgumentException("a SIRET has fourteen digits");
    }

    public static Siret of(String digits) {
        return new Siret(digits);
    }

    public Siren siren() {
        return new Siren(digits.substring(0, 9));
    }

    /**
     * Whether its key holds: Luhn, except for La Poste's establishments, whose digits must sum to a multiple of five
     * (INSEE, Sirene: "la somme des 14 chiffres est un multiple de 5"); La Poste's seat keeps the Luhn key.
     */
    public boolean hasValidKey() {
        return Luhn.holds(digits) || (siren().digits().equals(LA_POSTE) && Luhn.sum(digits) % 5 == 0);
    }

    @Override
    public String toString() {
        return digits;
    }
}
