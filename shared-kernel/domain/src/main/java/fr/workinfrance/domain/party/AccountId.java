package fr.workinfrance.domain.party;

import java.util.regex.Pattern;

/**
 * Who signed in, by a number that names nobody: a random UUID. Accounts of before numbers were drawn keep the word they had.
 */
public record AccountId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");

    public AccountId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an account");
    }

    public static AccountId of(String value) {
        return new AccountId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
