package fr.workinfrance.command.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where sealing keys lie. None is ever taken away or changed: what it sealed is checked for ever. */
public interface KeyShelf {

    /**
     * Every key, the oldest first; at least one.
     *
     * @throws UnusableSealingKey when they cannot be read
     */
    List<SealingKey> all();

    /** Whether keys are made here; else they appear by themselves, made by somebody else. */
    boolean makesKeys();

    /**
     * Adds a key that may be used from then on, and one for symbols beside it where it needs one.
     *
     * @param order whose key it is: it stands in its certificate
     * @throws UnusableSealingKey when keys are not made here
     */
    SealingKey add(UUID order, Instant from, SealAlgorithm algorithm);
}
