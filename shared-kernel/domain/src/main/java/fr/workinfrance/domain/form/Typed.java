package fr.workinfrance.domain.form;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.calendar.TypedDay;
import fr.workinfrance.domain.employer.Siret;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people type, read as what they meant: one function for each kind of answer, empty when it cannot be read. */
final class Typed {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]{1,64}@[^\\s@<>\"',;]+\\.[^\\s@<>\"',;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("0[1-9][0-9]{8}|\\+[1-9][0-9]{6,14}");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?:0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Z}._/-]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");
    private static final Pattern CODE_FIRST = Pattern.compile("([0-9]{1,3}|2[AB])(?:[\\s\\p{Z}]*[-:][\\s\\p{Z}]*.*)?");
    private static final Set<String> YES = Set.of("yes", "oui", "true", "on", "1", "vrai");
    private static final Set<String> NO = Set.of("no", "non", "false", "off", "0", "faux");

    /** Without the characters that no answer holds: controls, marks that cannot be seen, halves of characters; one line unless it may have several. */
    static String tidy(String typed, boolean lines) {
        var clean = new StringBuilder();
        typed.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT)
                .forEach(c -> {
                    if (lines && c == '\n') clean.append('\n');
                    else if (Character.isSpaceChar(c)) clean.append(' ');
                    // Why: the same sign to whoever typed it, and two that no font of the attestation has.
                    else if (c == 0x2010 || c == 0x2011) clean.append('-');
                    else if (!Character.isISOControl(c)) clean.appendCodePoint(c);
                    else if (c != '\r') clean.append(' ');
                });
        return clean.toString().strip();
    }

    static Optional<LocalDate> date(String typed) {
        return TypedDay.of(typed);
    }

    static Optional<String> email(String typed) {
        return Optional.of(typed)
                .filter(t -> t.length() <= 254 && EMAIL.matcher(t).matches());
    }

    /** Digits as dialled, with the international sign where there is one. */
    static Optional<String> phone(String typed) {
        var digits =
                PUNCTUATION.matcher(typed.replace("(0)", "")).replaceAll("").replaceAll("[()]", "");
        var international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return Optional.of(international).filter(d -> PHONE.matcher(d).matches());
    }

    static Optional<String> postalCode(String typed) {
        return Optional.of(SPACES.matcher(typed).replaceAll(""))
                .filter(t -> POSTAL_CODE.matcher(t).matches());
    }

    static Optional<Country> country(String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        return Country.ALL.contains(code) ? Optional.of(Country.of(code)) : Optional.empty();
    }

    /** From {@code 75}, {@code 75 - Paris}, {@code 2a}, {@code 1}. */
    static Optional<Departement> departement(String typed) {
        var matcher = CODE_FIRST.matcher(typed.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) return Optional.empty();
        var code = matcher.group(1).length() == 1 ? "0" + matcher.group(1) : matcher.group(1);
        return Departement.isOne(code) ? Optional.of(Departement.of(code)) : Optional.empty();
    }

    static Optional<Siret> siret(String typed) {
        var digits = PUNCTUATION.matcher(typed).replaceAll("");
        return FOURTEEN_DIGITS.matcher(digits).matches() && !digits.matches("0+")
                ? Optional.of(Siret.of(digits))
                : Optional.empty();
    }

    static Optional<Boolean> yesOrNo(String typed) {
        var folded = Folded.of(typed);
        if (YES.contains(folded)) return Optional.of(true);
        return NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    private Typed() {}
}
