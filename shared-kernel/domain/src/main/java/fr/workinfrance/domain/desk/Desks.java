package fr.workinfrance.domain.desk;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent.LabelPut;
import fr.workinfrance.domain.desk.DeskEvent.LabelTakenOff;
import fr.workinfrance.domain.desk.DeskEvent.OfficerAssigned;
import fr.workinfrance.domain.desk.DeskEvent.OfficerReleased;
import fr.workinfrance.domain.party.AccountId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a dossier lies on the desk of each agency that has had it. */
public record Desks(Map<AgencyId, Place> places) {

    public static final Desks EMPTY = new Desks(Map.of());

    /**
     * On one agency's desk.
     *
     * @param officer whom it is given to; absent when it is everybody's
     */
    public record Place(@Nullable AccountId officer, Set<Label> labels) {

        public static final Place BARE = new Place(null, Set.of());

        public Place {
            labels = Set.copyOf(labels);
        }

        public Place then(DeskEvent event) {
            return switch (event) {
                case OfficerAssigned e -> new Place(e.officer(), labels);
                case OfficerReleased _ -> new Place(null, labels);
                case LabelPut e -> new Place(officer, changed(e.label(), true));
                case LabelTakenOff e -> new Place(officer, changed(e.label(), false));
            };
        }

        private Set<Label> changed(Label label, boolean there) {
            var all = EnumSet.noneOf(Label.class);
            all.addAll(labels);
            if (there) all.add(label);
            else all.remove(label);
            return all;
        }
    }

    public Desks {
        places = Map.copyOf(places);
    }

    public Place of(AgencyId agency) {
        return places.getOrDefault(agency, Place.BARE);
    }

    public Desks then(DeskEvent event) {
        var more = new HashMap<>(places);
        more.put(event.by(), of(event.by()).then(event));
        return new Desks(more);
    }
}
