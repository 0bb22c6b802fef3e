package fr.workinfrance.query.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words.
 *
 * @param parts in their order, each with the lines listed under it
 * @param linkText what the link is called
 * @param mutable whether its reader may do without it
 * @param why it is sent, and how to do without it
 */
public record WrittenLetter(
        String language,
        String subject,
        List<Part> parts,
        @Nullable String link,
        @Nullable String linkText,
        boolean mutable,
        String why,
        String greeting,
        String signature) {
    public WrittenLetter {
        parts = List.copyOf(parts);
    }

    /** A paragraph, and the lines listed under it. */
    public record Part(String text, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        static Part of(String text) {
            return new Part(text, List.of());
        }
    }

    /** As plain text, for every mail program there is. */
    public String plain() {
        var text = new StringBuilder(greeting).append("\n\n");
        for (var part : parts) {
            text.append(part.text()).append('\n');
            for (var line : part.lines()) text.append("- ").append(line).append('\n');
            text.append('\n');
        }
        if (link != null) text.append(linkText).append("\n").append(link).append("\n\n");
        return text.append(signature)
                .append("\n\n-- \n")
                .append(why)
                .append('\n')
                .toString();
    }
}
