package fr.workinfrance.domain.privacy;

/**
 * A fact about a person, kept under that person's own key.
 *
 * <p>Why: the log is append-only, so erasure (GDPR art. 17) destroys the key, never the event.
 *
 * @param <T> what the fact is once opened
 */
public sealed interface Personal<T> {

    SubjectId subject();

    /** In clear: just declared, or opened for somebody who has the right. Its text form never shows the value. */
    record Readable<T>(SubjectId subject, T value) implements Personal<T> {
        @Override
        public String toString() {
            return "Readable[" + subject + "]";
        }
    }

    /** Closed, as it lies in the log: it can be carried, stored and shown to be there without being read. */
    record Sealed<T>(SubjectId subject, Class<T> type, String box) implements Personal<T> {
        @Override
        public String toString() {
            return "Sealed[" + subject + "]";
        }
    }

    /** As an older form of an event kept it, in clear. The log cannot forget it; it is shown no longer than its person's key is there. */
    record Plain<T>(SubjectId subject, T value) implements Personal<T> {
        @Override
        public String toString() {
            return "Plain[" + subject + "]";
        }
    }

    /** The key is gone: nobody can read this again, ourselves included. */
    record Erased<T>(SubjectId subject) implements Personal<T> {}

    static <T> Personal<T> of(SubjectId subject, T value) {
        return new Readable<>(subject, value);
    }
}
