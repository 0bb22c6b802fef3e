package fr.workinfrance.query.sheet;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens facts about persons for one reader; for a reader who is shown pseudonyms, it opens none. */
record Opening(@Nullable PersonalOpener opener) {
    <T> Optional<T> read(Personal<T> fact) {
        return opener == null ? Optional.empty() : opener.read(fact);
    }

    @Nullable
    String text(@Nullable Personal<String> fact) {
        return fact == null ? null : read(fact).orElse(null);
    }
}
