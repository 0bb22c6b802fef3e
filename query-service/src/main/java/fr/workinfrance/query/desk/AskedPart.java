package fr.workinfrance.query.desk;

import fr.workinfrance.domain.access.Part;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The part of a dossier that the present request is about, so that a refusal can name it. */
public final class AskedPart {
    private static final String NAME = AskedPart.class.getName();

    public static void is(Part part) {
        RequestContextHolder.currentRequestAttributes().setAttribute(NAME, part, RequestAttributes.SCOPE_REQUEST);
    }

    /** @param request its attribute of our name */
    public static Optional<Part> in(jakarta.servlet.http.HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Part part ? Optional.of(part) : Optional.empty();
    }

    private AskedPart() {}
}
