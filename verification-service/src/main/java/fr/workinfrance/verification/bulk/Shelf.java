package fr.workinfrance.verification.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The lists under way and over: an hour each, few of one client, and together no more than there is room for. */
final class Shelf {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int UNDER_WAY_OF_ONE_CLIENT = 2;
    private static final int OVER_OF_ONE_CLIENT = 5;

    private final Cache<UUID, BulkJob> jobs;

    /** @param room bytes, more or less */
    Shelf(long room) {
        jobs = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((UUID _, BulkJob job) -> job.weight())
                .expireAfterWrite(KEPT)
                .build();
    }

    boolean hasRoomFor(String client) {
        return of(client).filter(job -> !job.isOver()).count() < UNDER_WAY_OF_ONE_CLIENT;
    }

    void put(BulkJob job) {
        jobs.put(job.id(), job);
    }

    /** Why put again: it weighs less now. */
    void over(BulkJob job) {
        put(job);
        of(job.client())
                .filter(BulkJob::isOver)
                .sorted(Comparator.comparing(BulkJob::askedAt).reversed())
                .skip(OVER_OF_ONE_CLIENT)
                .forEach(this::take);
    }

    void take(BulkJob job) {
        jobs.invalidate(job.id());
    }

    Optional<BulkJob> find(UUID id) {
        return Optional.ofNullable(jobs.getIfPresent(id));
    }

    private Stream<BulkJob> of(String client) {
        return jobs.asMap().values().stream().filter(job -> job.client().equals(client));
    }
}
