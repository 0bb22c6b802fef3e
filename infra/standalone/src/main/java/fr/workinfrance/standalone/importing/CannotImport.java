package fr.workinfrance.standalone.importing;

import java.util.List;

/** Nothing was imported, with the lines that say why and what to do. */
final class CannotImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lists of the JDK
    private final List<String> lines;

    CannotImport(String sentence) {
        this(List.of(sentence));
    }

    CannotImport(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
