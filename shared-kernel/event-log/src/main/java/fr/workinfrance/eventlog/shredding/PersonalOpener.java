package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.Personal;
import java.util.Optional;

/** Opens facts about persons, for whoever has the right to read them: asking for that right is the caller's duty. */
public interface PersonalOpener {

    /**
     * The fact in clear, or {@link Personal.Erased} once its person was erased; never {@link Personal.Sealed}.
     *
     * @throws SealBroken when it was altered or belongs to somebody else
     */
    <T> Personal<T> open(Personal<T> fact);

    /** The value in clear, or nothing once its person was erased. */
    default <T> Optional<T> read(Personal<T> fact) {
        return open(fact) instanceof Personal.Readable<T>(var _, var value) ? Optional.of(value) : Optional.empty();
    }
}
