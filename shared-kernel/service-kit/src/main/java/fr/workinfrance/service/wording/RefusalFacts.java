package fr.workinfrance.service.wording;

import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The values that a refusal's sentence may name: its components as text, lists with commas, a period as its two days. */
public final class RefusalFacts {

    public static Map<String, String> of(Refusal refusal) {
        var facts = new LinkedHashMap<String, String>();
        for (var component : refusal.getClass().getRecordComponents()) {
            switch (value(refusal, component)) {
                case AuthorisedPeriod period -> {
                    facts.put("from", period.from().toString());
                    facts.put("until", period.until().toString());
                }
                case Collection<?> several -> facts.put(component.getName(), joined(several));
                case Object one -> facts.put(component.getName(), one.toString());
            }
        }
        return facts;
    }

    private static Object value(Refusal refusal, RecordComponent component) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(refusal));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private RefusalFacts() {}
}
