package fr.workinfrance.command.door;

import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Rule;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the sentence of a refusal names: the refusal's components in their order, a period as its two days. */
final class RefusalFacts {

    static Object[] of(Refusal why, Locale language) {
        return Stream.of(why.getClass().getRecordComponents())
                .map(part -> value(why, part))
                .flatMap(RefusalFacts::parts)
                .map(value -> shown(value, language))
                .toArray();
    }

    private static Stream<Object> parts(Object value) {
        return value instanceof AuthorisedPeriod period ? Stream.of(period.from(), period.until()) : Stream.of(value);
    }

    private static Object shown(Object value, Locale language) {
        return switch (value) {
            case LocalDate day -> day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
            case Stage stage -> word("stage." + stage);
            case PieceKind kind -> word("piece." + kind);
            case Rule rule -> word("rule." + rule);
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Object word(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, key);
    }

    private static Object value(Refusal why, RecordComponent part) {
        try {
            return part.getAccessor().invoke(why);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private RefusalFacts() {}
}
