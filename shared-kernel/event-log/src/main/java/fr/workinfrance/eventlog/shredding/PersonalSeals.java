package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.wire.PersonalSealing;
import fr.workinfrance.eventlog.wire.WireJson;

/** Seals and opens facts about persons with the keys of those persons. */
public final class PersonalSeals implements PersonalSealing, PersonalOpener {

    private final PersonKeys keys;

    public PersonalSeals(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(SubjectId subject, byte[] json) {
        return PersonalBox.seal(keys.toSeal(subject), subject, json);
    }

    @Override
    public <T> Personal<T> open(Personal<T> fact) {
        return switch (fact) {
            case Personal.Sealed<T>(var subject, var type, var box) -> open(subject, type, box);
            case Personal.Readable<T> readable -> readable;
            case Personal.Plain<T>(var subject, var value) -> open(subject, value);
            case Personal.Erased<T> erased -> erased;
        };
    }

    // Why the key: whoever was erased is shown nowhere, although the log still has their words.
    private <T> Personal<T> open(SubjectId subject, T value) {
        return keys.toOpen(subject).isPresent()
                ? new Personal.Readable<>(subject, value)
                : new Personal.Erased<>(subject);
    }

    private <T> Personal<T> open(SubjectId subject, Class<T> type, String box) {
        return keys.toOpen(subject)
                .<Personal<T>>map(key ->
                        new Personal.Readable<>(subject, WireJson.value(PersonalBox.open(key, subject, box), type)))
                .orElseGet(() -> new Personal.Erased<>(subject));
    }
}
