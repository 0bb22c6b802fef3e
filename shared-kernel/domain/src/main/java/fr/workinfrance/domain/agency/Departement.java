package fr.workinfrance.domain.agency;

import java.util.regex.Pattern;

/** A French département by its official code: {@code 01} to {@code 95}, {@code 2A}, {@code 2B}, {@code 971} to {@code 976}. */
public record Departement(String code) {

    private static final Pattern CODE = Pattern.compile("0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-6]");

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

    @Override
    public String toString() {
        return code;
    }
}
