package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each reader was shown, and refused, on the last day they came: what it takes to tell each part once a day. */
public record ReadingLog(Map<Who, Seen> seen, Map<Who, LocalDate> refused) {

    public static final ReadingLog EMPTY = new ReadingLog(Map.of(), Map.of());

    /** A reader as of an agency: who changes office reads anew. */
    public record Who(AccountId account, @Nullable AgencyId agency) {
        static Who of(Reader reader) {
            return new Who(reader.account(), reader.agency());
        }
    }

    /** The parts seen on a day of Paris. */
    public record Seen(LocalDate day, Set<Part> parts) {
        public Seen {
            parts = Set.copyOf(parts);
        }
    }

    public ReadingLog {
        seen = Map.copyOf(seen);
        refused = Map.copyOf(refused);
    }

    Set<Part> seenBy(Reader reader, LocalDate day) {
        return seenOn(Who.of(reader), day);
    }

    boolean wasRefused(Reader reader, LocalDate day) {
        return day.equals(refused.get(Who.of(reader)));
    }

    public ReadingLog then(ReadingEvent event) {
        var day = ParisTime.dayOf(event.at());
        return switch (event) {
            case DossierRead read -> {
                var who = new Who(read.reader(), read.agency());
                var parts = EnumSet.noneOf(Part.class);
                parts.addAll(seenOn(who, day));
                parts.addAll(read.parts());
                var more = new HashMap<>(seen);
                more.put(who, new Seen(day, parts));
                yield new ReadingLog(more, refused);
            }
            case ReadingRefused refusal -> {
                var more = new HashMap<>(refused);
                more.put(new Who(refusal.reader(), refusal.agency()), day);
                yield new ReadingLog(seen, more);
            }
        };
    }

    private Set<Part> seenOn(Who who, LocalDate day) {
        var last = seen.get(who);
        return last != null && last.day().equals(day) ? last.parts() : Set.of();
    }
}
