package fr.workinfrance.domain.agency;

import java.util.Optional;
import java.util.regex.Pattern;

/** A French département by its official code: {@code 01} to {@code 95}, {@code 2A}, {@code 2B}, {@code 971} to {@code 976}. */
public record Departement(String code) {

    private static final Pattern CODE = Pattern.compile("0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-6]");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![0-9])[0-9]{5}(?![0-9])");

    public Departement {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a département: " + code);
    }

    public static Departement of(String code) {
        return new Departement(code);
    }

    /** Whether the text is the code of a département. */
    public static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    /** The département that the last postal code of an address tells; empty when none does. */
    public static Optional<Departement> inAddress(String address) {
        return POSTAL_CODE
                .matcher(address)
                .results()
                .map(found -> ofPostalCode(found.group()))
                .reduce((_, later) -> later)
                .filter(Departement::isOne)
                .map(Departement::of);
    }

    // Why: postal codes know Corsica by 20 alone, its two départements by the third digit.
    private static String ofPostalCode(String postal) {
        if (postal.startsWith("97")) return postal.substring(0, 3);
        if (postal.startsWith("20")) return postal.charAt(2) < '2' ? "2A" : "2B";
        return postal.substring(0, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
