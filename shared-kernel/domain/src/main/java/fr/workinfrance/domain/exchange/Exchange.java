package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.exchange.ExchangeEvent.ExchangeSettled;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a dossier as far as the next one depends on them.
 *
 * @param written the numbers that stand for a message
 * @param putBy the files of every message, written or not
 * @param owing the side that is to answer; absent when nobody is
 */
public record Exchange(
        Set<MessageId> written,
        Map<MessageId, List<FileAttached>> putBy,
        @Nullable Side owing) {

    public static final Exchange EMPTY = new Exchange(Set.of(), Map.of(), null);

    public Exchange {
        written = Set.copyOf(written);
        putBy = Map.copyOf(putBy);
    }

    public Exchange then(ExchangeEvent event) {
        return switch (event) {
            case FileAttached e -> new Exchange(written, with(e), owing);
            case MessageWritten e -> {
                var more = new HashSet<>(written);
                more.add(e.message());
                yield new Exchange(more, putBy, owed(owing, e));
            }
            case ExchangeSettled e -> new Exchange(written, putBy, owing == Side.AGENCY ? null : owing);
        };
    }

    /** Who is to answer once this message is there: whoever writes has answered, and may ask. */
    public static @Nullable Side owed(@Nullable Side before, MessageWritten e) {
        var side = e.writer().side();
        if (e.wantsReply()) return side.other();
        return before == side ? null : before;
    }

    List<FileAttached> filesOf(MessageId message) {
        return putBy.getOrDefault(message, List.of());
    }

    int files() {
        return putBy.values().stream().mapToInt(List::size).sum();
    }

    private Map<MessageId, List<FileAttached>> with(FileAttached e) {
        var more = new HashMap<>(putBy);
        var files = new ArrayList<>(filesOf(e.message()));
        files.add(e);
        more.put(e.message(), List.copyOf(files));
        return more;
    }
}
