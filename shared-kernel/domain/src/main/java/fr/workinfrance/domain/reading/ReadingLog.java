package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last reading of each reader: what it takes to count a reader who turns pages as one reading. */
public record ReadingLog(Map<AccountId, Last> last) {

    public static final ReadingLog EMPTY = new ReadingLog(Map.of());

    /** When somebody last read, and which parts. */
    public record Last(Instant at, Set<Part> parts) {}

    public ReadingLog {
        last = Map.copyOf(last);
    }

    @Nullable
    Last of(AccountId reader) {
        return last.get(reader);
    }

    public ReadingLog then(ReadingEvent event) {
        return switch (event) {
            case DossierRead read -> {
                var more = new HashMap<>(last);
                more.put(read.reader(), new Last(read.at(), read.parts()));
                yield new ReadingLog(more);
            }
        };
    }
}
