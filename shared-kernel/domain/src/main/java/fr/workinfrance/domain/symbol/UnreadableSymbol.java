package fr.workinfrance.domain.symbol;

/** A text that is no 2D-Doc of a work authorisation. Its message never quotes the text, which may speak of a person. */
public final class UnreadableSymbol extends IllegalArgumentException {

    UnreadableSymbol(String why) {
        super(why);
    }
}
