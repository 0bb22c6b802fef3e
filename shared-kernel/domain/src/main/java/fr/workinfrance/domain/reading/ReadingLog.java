package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each reader was shown, and refused, on the last day they came: what it takes to tell each part once a day. */
public record ReadingLog(Map<Who, Seen> seen, Map<Who, Barred> refused) {

    public static final ReadingLog EMPTY = new ReadingLog(Map.of(), Map.of());

    /** A reader as of an agency: who changes office reads anew. */
    public record Who(AccountId account, @Nullable AgencyId agency) {
        static Who of(Reader reader) {
            return new Who(reader.account(), reader.agency());
        }
    }

    /** The parts seen on a day of Paris, each with the instant at which it was last recorded. */
    public record Seen(LocalDate day, Map<Part, Instant> parts) {
        public Seen {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * What was refused on a day of Paris.
     *
     * @param whole whether the dossier itself was, to somebody who may read nothing of it
     */
    public record Barred(LocalDate day, Set<Part> parts, boolean whole) {
        public Barred {
            parts = Set.copyOf(parts);
        }

        private Barred and(Set<Part> more) {
            var all = new HashSet<>(parts);
            all.addAll(more);
            return new Barred(day, all, whole || more.isEmpty());
        }
    }

    public ReadingLog {
        seen = Map.copyOf(seen);
        refused = Map.copyOf(refused);
    }

    /** @param since what was seen until then is not seen; absent when nothing made it new */
    Set<Part> seenBy(Reader reader, LocalDate day, @Nullable Instant since) {
        return seenOn(Who.of(reader), day).entrySet().stream()
                .filter(seen -> since == null || seen.getValue().isAfter(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Barred refusedTo(Reader reader, LocalDate day) {
        return refusedOn(Who.of(reader), day);
    }

    public ReadingLog then(ReadingEvent event) {
        var day = ParisTime.dayOf(event.at());
        return switch (event) {
            case DossierRead read -> {
                var who = new Who(read.reader(), read.agency());
                var parts = new EnumMap<Part, Instant>(Part.class);
                parts.putAll(seenOn(who, day));
                for (var part : read.parts()) parts.put(part, read.at());
                var more = new HashMap<>(seen);
                more.put(who, new Seen(day, parts));
                yield new ReadingLog(more, refused);
            }
            case ReadingRefused refusal -> {
                var more = new HashMap<>(refused);
                var who = new Who(refusal.reader(), refusal.agency());
                more.put(who, refusedOn(who, day).and(refusal.parts()));
                yield new ReadingLog(seen, more);
            }
        };
    }

    private Map<Part, Instant> seenOn(Who who, LocalDate day) {
        var last = seen.get(who);
        return last != null && last.day().equals(day) ? last.parts() : Map.of();
    }

    private Barred refusedOn(Who who, LocalDate day) {
        var last = refused.get(who);
        return last != null && last.day().equals(day) ? last : new Barred(day, Set.of(), false);
    }
}
