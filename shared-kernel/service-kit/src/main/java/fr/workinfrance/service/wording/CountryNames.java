package fr.workinfrance.service.wording;

import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.form.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/** The countries by their names, French, English and those of older forms, compared without accents and case. */
public final class CountryNames {

    private static final String OLDER = "/countries/other-names.csv";
    private static final String FAMILY = "country.";

    private final Map<String, Country> byName = new HashMap<>();

    public CountryNames() {
        older();
        // Why last: today's names win where an older form used one for another place.
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var texts = ResourceBundle.getBundle(
                    "i18n.domain",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            texts.keySet().stream()
                    .filter(key -> key.startsWith(FAMILY))
                    .forEach(key -> put(texts.getString(key), key.substring(FAMILY.length())));
        }
    }

    public Optional<Country> find(String name) {
        return Optional.ofNullable(byName.get(Folded.of(name)));
    }

    private void older() {
        var table = Objects.requireNonNull(CountryNames.class.getResourceAsStream(OLDER));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 2))
                    .forEach(cells -> put(cells[1], cells[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void put(String name, String code) {
        byName.put(Folded.of(name), Country.of(code));
    }
}
