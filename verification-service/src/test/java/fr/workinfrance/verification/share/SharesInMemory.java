package fr.workinfrance.verification.share;

import fr.workinfrance.domain.share.ShareId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shares for tests; it counts the look-ups. */
final class SharesInMemory implements KnownShares {

    final Map<String, Shared> byLookup = new HashMap<>();
    final Map<ShareId, byte[]> boxes = new HashMap<>();
    final List<String> checks = new ArrayList<>();
    int lookUps;

    @Override
    public Optional<Shared> find(String lookup, LocalDate day) {
        lookUps++;
        return Optional.ofNullable(byLookup.get(lookup)).filter(shared -> !day.isAfter(shared.until()));
    }

    @Override
    public Optional<byte[]> box(ShareId share) {
        return Optional.ofNullable(boxes.get(share));
    }

    @Override
    public void tried(String lookup, LocalDate day, Instant at, String found, Way way) {
        var shared = byLookup.get(lookup);
        if (shared != null) checks.add((day.isAfter(shared.until()) ? "UNKNOWN" : found) + " " + way);
    }

    @Override
    public void checked(ShareId share, Instant at, String verdict, Way way) {
        checks.add(verdict + " " + way);
    }
}
