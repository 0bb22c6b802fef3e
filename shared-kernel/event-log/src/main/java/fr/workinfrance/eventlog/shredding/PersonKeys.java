package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys under which facts about persons are sealed: one AES-256 key for each subject.
 *
 * <p>Why: an append-only log and its backups cannot forget a fact, but everybody forgets it once its only key is destroyed.
 */
public interface PersonKeys {

    /**
     * The subject's key, made on first use.
     *
     * @throws SubjectErased once the subject was erased: a new key would bring back to life somebody who asked to be forgotten
     */
    SecretKey toSeal(SubjectId subject);

    /**
     * The subject's key, or nothing once the subject was erased.
     *
     * @throws SealBroken when there never was a key: what is to be opened cannot have been sealed here
     */
    Optional<SecretKey> toOpen(SubjectId subject);

    /** Destroys the subject's key for ever. Doing it again changes nothing. */
    void destroy(SubjectId subject);
}
