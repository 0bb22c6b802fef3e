package fr.workinfrance.query.letter;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.stream.Collectors;

/** A letter as a small page of its own: no picture, no script, nothing fetched from anywhere, so that opening it tells nobody. */
public final class HtmlLetter {

    public static String of(WrittenLetter letter) {
        var parts = letter.parts().stream().map(HtmlLetter::part).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:40em">
                <p>%s</p>
                %s%s<p>%s</p>
                <hr>
                <p><small>%s</small></p>
                </body>
                </html>
                """.formatted(
                        letter.language(),
                        text(letter.subject()),
                        text(letter.greeting()),
                        parts,
                        link(letter),
                        text(letter.signature()),
                        text(letter.why()));
    }

    private static String part(WrittenLetter.Part part) {
        var lines = part.lines().stream().map(l -> "<li>" + text(l) + "</li>").collect(Collectors.joining());
        return "<p>" + text(part.text()) + "</p>\n" + (lines.isEmpty() ? "" : "<ul>" + lines + "</ul>\n");
    }

    private static String link(WrittenLetter letter) {
        return letter.link() == null || letter.linkText() == null
                ? ""
                : "<p><a href=\"" + text(letter.link()) + "\">" + text(letter.linkText()) + "</a></p>\n";
    }

    private static String text(String any) {
        return htmlEscape(any, "UTF-8");
    }

    private HtmlLetter() {}
}
