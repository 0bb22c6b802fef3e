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
import java.time.LocalDate;
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

    /**
     * What was found, and by what it can be shown later what was handed in.
     *
     * @param code where a QR code was read, and no symbol
     */
    record Seen(
            SymbolAnswer answer, String sha256, @Nullable String code) {
        static Seen symbol(SymbolAnswer answer, String sha256) {
            return new Seen(answer, sha256, null);
        }
    }

    /** By its text, as a reader of symbols gives it. */
    Seen byText(String text, @Nullable String day, String client) {
        var asked = Days.optional(day);
        try (var entry = desk.admit(client)) {
            var sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            return Seen.symbol(answered(symbols.of(text, asked), entry), sha256);
        }
    }

    /** By a photograph or a scan. */
    Seen byPicture(InputStream upload, @Nullable String day, String client) throws IOException {
        var asked = Days.optional(day);
        try (var entry = desk.admit(client);
                var picture = Upload.received(upload, Checker.LARGEST)) {
            if (picture.isTooLarge())
                return Seen.symbol(new SymbolAnswer(new Verdict.TooLarge(Checker.LARGEST), null), "");
            try (var _ = desk.place(client)) {
                var bytes = picture.bytes();
                var found = look(bytes);
                if (found.code().isPresent()) {
                    // Why let in anew: it tries a code, which is counted before it is answered.
                    entry.found();
                    return byCode(found.code().get().grouped(), asked, Sha256.of(bytes), client);
                }
                var answer = found.symbol().map(text -> symbols.of(text, asked)).orElseGet(SymbolDesk::none);
                return Seen.symbol(answered(answer, entry), Sha256.of(bytes));
            }
        }
    }

    /** Why as a code: the QR code says nothing that is signed. */
    private Seen byCode(String code, @Nullable LocalDate day, String sha256, String client) {
        return new Seen(new SymbolAnswer(desk.byCode(code, day, client), null), sha256, code);
    }

    private static SymbolImage.Found look(byte[] picture) {
        try {
            return SymbolImage.look(picture);
        } catch (IOException notAPicture) {
            return new SymbolImage.Found(Optional.empty(), Optional.empty());
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
