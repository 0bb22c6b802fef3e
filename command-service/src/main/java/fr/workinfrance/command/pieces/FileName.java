package fr.workinfrance.command.pieces;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** What the sender calls a file: shown again to people, never used to find or to judge it. */
final class FileName {

    private static final int LONGEST = 150;

    static String of(@Nullable String contentDisposition, PieceFormat format) {
        var said = contentDisposition == null ? null : said(contentDisposition);
        var name = said == null ? "" : tidy(said);
        return name.isBlank() ? "piece." + format.name().toLowerCase(java.util.Locale.ROOT) : name;
    }

    private static @Nullable String said(String contentDisposition) {
        try {
            return ContentDisposition.parse(contentDisposition).getFilename();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return shown.toString().strip();
    }

    private FileName() {}
}
