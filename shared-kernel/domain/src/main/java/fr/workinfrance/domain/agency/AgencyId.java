package fr.workinfrance.domain.agency;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One administration: its kind and the place it is in charge of, written {@code PREFECTURE-75}.
 *
 * @param place a département ({@code 75}, {@code 2A}, {@code 974}), a region ({@code IDF}) or a city ({@code RABAT})
 */
public record AgencyId(AgencyKind kind, String place) {

    private static final Pattern PLACE = Pattern.compile("[0-9A-Z]{2,20}");

    public AgencyId {
        if (!PLACE.matcher(place).matches()) throw new IllegalArgumentException("not a place: " + place);
    }

    /** @throws IllegalArgumentException when the text is not {@code KIND-PLACE} */
    public static AgencyId of(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1) throw new IllegalArgumentException("not an agency: " + text);
        return new AgencyId(
                AgencyKind.valueOf(text.substring(0, dash).toUpperCase(Locale.ROOT)), text.substring(dash + 1));
    }

    @Override
    public String toString() {
        return kind + "-" + place;
    }
}
