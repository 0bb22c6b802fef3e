package fr.workinfrance.query.desk;

import fr.workinfrance.domain.access.Part;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The parts of a dossier that the present request is about, so that a refusal can name them. */
public final class AskedPart {
    private static final String NAME = AskedPart.class.getName();

    public static void is(Part... parts) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(NAME, Set.of(parts), RequestAttributes.SCOPE_REQUEST);
    }

    /** None where the dossier as a whole was asked for. */
    @SuppressWarnings("unchecked")
    public static Set<Part> in(jakarta.servlet.http.HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Set<?> parts ? (Set<Part>) parts : Set.of();
    }

    private AskedPart() {}
}
