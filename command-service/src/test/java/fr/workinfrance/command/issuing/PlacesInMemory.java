package fr.workinfrance.command.issuing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Places on the status list, one for each command. */
final class PlacesInMemory implements ToIntFunction<UUID> {
    private final Map<UUID, Integer> given = new HashMap<>();

    @Override
    public int applyAsInt(UUID command) {
        return given.computeIfAbsent(command, _ -> 41 + given.size());
    }
}
