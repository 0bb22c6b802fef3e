package fr.workinfrance.command.signing;

/** The sealing key is there but cannot be used: its message says what to do. Nothing is ever made in its place. */
public final class UnusableSealingKey extends RuntimeException {
    UnusableSealingKey(String sentence) {
        super(sentence);
    }

    UnusableSealingKey(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
