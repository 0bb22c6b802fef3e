package fr.workinfrance.query.desk;

import fr.workinfrance.service.web.RequestProblem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** What was asked for behind the question mark of an address. What cannot be read is said, never passed over. */
public final class Parameters {

    /** @return the number of a page, from zero on */
    public static int page(String typed) {
        if (typed.isEmpty()) return 0;
        if (!typed.matches("[0-9]{1,5}")) throw unreadable("page");
        return Integer.parseInt(typed);
    }

    /** @return empty when nothing was chosen */
    public static <E extends Enum<E>> Optional<E> choice(Map<String, String> asked, String name, E[] all) {
        var typed = asked.getOrDefault(name, "");
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(Stream.of(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> unreadable(name)));
    }

    private static RequestProblem unreadable(String name) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "unreadable-parameter", name);
    }

    private Parameters() {}
}
