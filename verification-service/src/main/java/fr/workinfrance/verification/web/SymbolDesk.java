package fr.workinfrance.verification.web;

import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import fr.workinfrance.verification.limits.Entry;
import fr.workinfrance.verification.symbol.SymbolAnswer;
import fr.workinfrance.verification.symbol.SymbolCheck;
import fr.workinfrance.verification.symbol.SymbolImage;
import fr.workinfrance.verification.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks by symbol, under the same limits as the others. */
@Component
final class SymbolDesk {

    private final CheckDesk desk;
    private final SymbolCheck symbols;

    SymbolDesk(CheckDesk desk, SymbolCheck symbols) {
        this.desk = desk;
        this.symbols = symbols;
    }

    /** What was found, and by what it can be shown later what was handed in. */
    record Seen(SymbolAnswer answer, String sha256) {}

    /** By its text, as a reader of symbols gives it. */
    Seen byText(String text, @Nullable String day, String client) {
        var asked = Days.optional(day);
        try (var entry = desk.admit(client)) {
            return new Seen(answered(symbols.of(text, asked), entry), Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** By a photograph or a scan. */
    Seen byPicture(InputStream upload, @Nullable String day, String client) throws IOException {
        var asked = Days.optional(day);
        try (var entry = desk.admit(client);
                var picture = Upload.received(upload, Checker.LARGEST)) {
            if (picture.isTooLarge())
                return new Seen(new SymbolAnswer(new Verdict.TooLarge(Checker.LARGEST), null), "");
            try (var _ = desk.place(client)) {
                var bytes = picture.bytes();
                var answer = read(bytes).map(text -> symbols.of(text, asked)).orElseGet(SymbolDesk::none);
                return new Seen(answered(answer, entry), Sha256.of(bytes));
            }
        }
    }

    private static Optional<String> read(byte[] picture) {
        try {
            return SymbolImage.read(picture);
        } catch (IOException notAPicture) {
            return Optional.empty();
        }
    }

    private static SymbolAnswer none() {
        return new SymbolAnswer(new NotOurs(NotOurs.Why.NO_SYMBOL), null);
    }

    private SymbolAnswer answered(SymbolAnswer answer, Entry entry) {
        desk.answered(answer.verdict(), "symbol", entry);
        return answer;
    }
}
