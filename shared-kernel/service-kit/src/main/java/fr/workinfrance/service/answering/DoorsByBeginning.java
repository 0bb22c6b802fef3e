package fr.workinfrance.service.answering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Passes over doors whose address begins otherwise than the one asked for. Why: where an address has a variable part, Spring asks of every
 * door there is by which method, with which headers and for which type it is opened, before it looks at its address; that was a tenth
 * of what a check by code costs.
 */
final class DoorsByBeginning extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo door, HttpServletRequest request) {
        return request instanceof Asked asked && !mayOpen(door, asked.path)
                ? null
                : super.getMatchingMapping(door, request);
    }

    // Why all where something is encoded: what it stands for is for Spring to say.
    private boolean mayOpen(RequestMappingInfo door, String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) return true;
        var known = beginnings.get(door);
        for (var beginning : known == null ? learnt(door) : known) if (path.startsWith(beginning)) return true;
        return false;
    }

    private List<String> learnt(RequestMappingInfo door) {
        return beginnings.computeIfAbsent(door, DoorsByBeginning::beginnings);
    }

    /** What its addresses have before anything that varies. */
    private static List<String> beginnings(RequestMappingInfo door) {
        var patterns = door.getPatternValues();
        return patterns.isEmpty()
                ? List.of("")
                : patterns.stream()
                        .map(pattern -> pattern.split("[{*?]", 2)[0])
                        .distinct()
                        .toList();
    }

    /** One question, with what is asked of it once for each door. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;
        private final String method;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
