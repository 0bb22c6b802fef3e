package fr.workinfrance.service.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Every administration known to the house, read once from its own table. */
public final class AgencyDirectory {

    private static final String TABLE = "/agencies/agencies.csv";
    private static final int COLUMNS = 6;

    private final Map<AgencyId, AgencyEntry> entries = new LinkedHashMap<>();

    public AgencyDirectory() {
        var table = Objects.requireNonNull(AgencyDirectory.class.getResourceAsStream(TABLE));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AgencyDirectory::entry)
                    .forEach(this::put);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The agency that decides, for the département printed on the permit (Code du travail, R5221-15). */
    public AgencyId competentFor(Departement printed) {
        return new AgencyId(AgencyKind.DIRECCTE, printed.code());
    }

    /** The agency of that kind which serves that place; none for a consulate. */
    public Optional<AgencyId> competent(AgencyKind kind, Departement place) {
        return ofKind(kind).stream()
                .filter(entry -> entry.serves().contains(place))
                .map(AgencyEntry::id)
                .findFirst();
    }

    public Optional<AgencyEntry> find(AgencyId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** In the order of the table: by kind, then by place. */
    public List<AgencyEntry> all() {
        return List.copyOf(entries.values());
    }

    public List<AgencyEntry> ofKind(AgencyKind kind) {
        return entries.values().stream().filter(e -> e.id().kind() == kind).toList();
    }

    /** What to call an agency in a sentence: its name, or its number when it is not in the table. */
    public String nameOf(AgencyId id) {
        return find(id).map(AgencyEntry::name).orElse(id.toString());
    }

    private void put(AgencyEntry entry) {
        if (entries.put(entry.id(), entry) != null)
            throw new IllegalStateException("twice in the table: " + entry.id());
    }

    private static AgencyEntry entry(String line) {
        var cells = line.split(";", -1);
        if (cells.length != COLUMNS) throw new IllegalStateException("not a line of the table: " + line);
        var id = AgencyId.of(cells[0]);
        return new AgencyEntry(id, cells[1], cells[2], cells[3], cells[4], served(id, cells[5]));
    }

    private static Set<Departement> served(AgencyId id, String others) {
        var served = new HashSet<Departement>();
        if (Departement.isOne(id.place())) served.add(Departement.of(id.place()));
        for (var code : others.split(" ")) if (!code.isEmpty()) served.add(Departement.of(code));
        return served;
    }
}
