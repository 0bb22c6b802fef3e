package fr.workinfrance.command.signing;

import java.time.Instant;
import java.util.List;

/** Where sealing keys lie. None is ever taken away or changed: what it sealed is checked for ever. */
public interface KeyShelf {

    /**
     * Every key, the oldest first; at least one.
     *
     * @throws UnusableSealingKey when they cannot be read
     */
    List<SealingKey> all();

    /**
     * Adds a key that may be used from then on, and one for symbols beside it where it needs one.
     *
     * @throws UnusableSealingKey when keys are not made here
     */
    SealingKey add(Instant from, SealAlgorithm algorithm);
}
