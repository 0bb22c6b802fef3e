package fr.workinfrance.command.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where sealing keys lie. None is ever taken away or changed: what it sealed is checked for ever. */
interface KeyShelf {

    /**
     * Every key, in the order in which they were put here; none where none ever was.
     *
     * @throws UnusableSealingKey when they cannot be read
     */
    List<SealingKey> all();

    /** Which place this is, for the one who has to look there. */
    String place();

    /** Whether keys are made here; else they appear by themselves, made by somebody else. */
    boolean makesKeys();

    /**
     * Makes the first key, unless there is one.
     *
     * @throws UnusableSealingKey when keys are not made here
     */
    void begin(Instant from, SealAlgorithm algorithm);

    /**
     * Adds a key that may be used from then on, and one for symbols beside it where it needs one.
     *
     * @param order whose key it is: it stands in its certificate
     * @throws UnusableSealingKey when keys are not made here
     */
    void add(UUID order, Instant from, SealAlgorithm algorithm);
}
