package fr.workinfrance.domain.application;

import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code, upper case. */
public record Country(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a country code: " + code);
    }

    public static Country of(String code) {
        return new Country(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
