package fr.workinfrance.service.page;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses that can be read, by which an address that can only be written to finds the page it belongs to. */
final class Places {

    private final SingletonSupplier<List<PathPattern>> readable;

    // Why only when first asked: the doors themselves are made after the pages' frame.
    Places(ObjectProvider<RequestMappingHandlerMapping> doors) {
        readable = SingletonSupplier.of(() -> doors.stream()
                .flatMap(door -> door.getHandlerMethods().keySet().stream())
                .filter(Places::isRead)
                .flatMap(Places::patterns)
                .toList());
    }

    /** The address itself when it can be read, else the closest one above it that can. */
    String nearest(String path) {
        var place = path;
        while (place.length() > 1) {
            var asked = PathContainer.parsePath(place);
            if (readable.obtain().stream().anyMatch(pattern -> pattern.matches(asked))) return place;
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return "/";
    }

    private static boolean isRead(RequestMappingInfo door) {
        return door.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo door) {
        var patterns = door.getPathPatternsCondition();
        return patterns == null ? Stream.empty() : patterns.getPatterns().stream();
    }
}
