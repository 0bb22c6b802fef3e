package fr.workinfrance.query.courier;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.letter.Topic;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wishes to be written to.
 *
 * @param email proven to be theirs; absent when they gave none
 * @param pending given, and not proven yet
 * @param muted topics they do not want by e-mail
 */
public record Wishes(
        Locale language,
        @Nullable Personal<String> email,
        @Nullable Personal<String> pending,
        Set<Topic> muted) {
    static final Wishes NONE = new Wishes(Locale.FRENCH, null, null, Set.of());

    public Wishes {
        muted = Set.copyOf(muted);
    }

    boolean hasMail() {
        return email != null;
    }
}
