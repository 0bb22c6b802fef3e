package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;

/** Person keys that die with the process: for a log in memory, and for tests. */
public final class PersonKeysInMemory implements PersonKeys {

    private final ConcurrentMap<SubjectId, Optional<SecretKey>> keys = new ConcurrentHashMap<>();

    @Override
    public SecretKey toSeal(SubjectId subject) {
        return keys.computeIfAbsent(subject, _ -> Optional.of(AesGcm.newKey()))
                .orElseThrow(() -> new SubjectErased(subject));
    }

    @Override
    public Optional<SecretKey> toOpen(SubjectId subject) {
        var key = keys.get(subject);
        if (key == null) {
            throw new SealBroken("No key was ever made for the subject " + subject + ".");
        }
        return key;
    }

    @Override
    public void destroy(SubjectId subject) {
        keys.put(subject, Optional.empty());
    }
}
