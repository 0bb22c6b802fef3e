package fr.workinfrance.domain.employer;

/** The key formula of SIREN and SIRET (ISO/IEC 7812-1, annex B). */
final class Luhn {

    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    private Luhn() {}
}
