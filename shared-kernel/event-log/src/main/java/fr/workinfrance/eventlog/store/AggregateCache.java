package fr.workinfrance.eventlog.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Folded aggregates in memory, the most used of them, at most so many. Why not Axon's own cache: it holds weak references,
 * which each garbage collection empties.
 */
final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept;

    AggregateCache(long atMost) {
        kept = Caffeine.newBuilder().maximumSize(atMost).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as in the interface, which tells absence by null
    public <K, V> @Nullable V get(K key) {
        return (V) kept.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        kept.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }
}
