package fr.workinfrance.verification.symbol;

import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.verification.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a check by symbol answers.
 *
 * @param read what the symbol says, where its signature is ours: to be compared with what is printed
 */
public record SymbolAnswer(Verdict verdict, @Nullable TwoDDoc read) {

    static SymbolAnswer bare(Verdict verdict) {
        return new SymbolAnswer(verdict, null);
    }
}
