package fr.workinfrance.domain.employer;

import java.util.regex.Pattern;

/** The nine-digit number of a company. Its key (Luhn) may be wrong: that is a finding, not a failure to read. */
public record Siren(String digits) {

    private static final Pattern NINE = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!NINE.matcher(digits).matches()) throw new IllegalArgumentException("a SIREN has nine digits");
    }

    public static Siren of(String digits) {
        return new Siren(digits);
    }

    /** Whether its last digit is the Luhn key of the others. */
    public boolean hasValidKey() {
        return Luhn.holds(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
