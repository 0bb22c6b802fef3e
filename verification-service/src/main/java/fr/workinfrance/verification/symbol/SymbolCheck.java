package fr.workinfrance.verification.symbol;

import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.domain.symbol.UnreadableSymbol;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a symbol, checks who signed it, and asks the register whether it holds. */
public final class SymbolCheck {

    private final Checker checker;
    private final Certificates certificates;
    private final List<String> authorities;

    /** Where no list names us. */
    public SymbolCheck(Checker checker, Certificates certificates) {
        this(checker, certificates, SymbolHeader.UNLISTED);
    }

    /** @param authority under whose name our symbols are signed now; those of before bear that of nobody */
    public SymbolCheck(Checker checker, Certificates certificates, String authority) {
        this.checker = checker;
        this.certificates = certificates;
        this.authorities = List.of(authority, SymbolHeader.UNLISTED);
    }

    /** @param day the day asked about; today when absent */
    public SymbolAnswer of(String text, @Nullable LocalDate day) {
        try {
            return of(TwoDDoc.read(text), day);
        } catch (UnreadableSymbol e) {
            return SymbolAnswer.bare(new NotOurs(NotOurs.Why.NOT_A_SYMBOL));
        }
    }

    private SymbolAnswer of(TwoDDoc symbol, @Nullable LocalDate day) {
        var named = ofThatName(symbol.header().certificate());
        if (named.isEmpty()) return SymbolAnswer.bare(new NotOurs(NotOurs.Why.UNKNOWN_CERTIFICATE));
        var signer = named.stream()
                .filter(known -> SymbolSignature.holds(symbol, known.certificate()))
                .findFirst();
        if (signer.isEmpty()) return SymbolAnswer.bare(notSigned(symbol));
        if (signer.get().revokedAt() != null) return SymbolAnswer.bare(new NotOurs(NotOurs.Why.REVOKED_KEY));
        var verdict = checker.byCode(codeOf(symbol), day);
        return new SymbolAnswer(verdict instanceof Verdict.Unknown ? new Verdict.NeverIssued() : verdict, symbol);
    }

    /** Why not all forged: a reader may have lost the separators, and others may name a certificate as we do. */
    private Verdict notSigned(TwoDDoc symbol) {
        if (!symbol.hasSeparators()) return new NotOurs(NotOurs.Why.NOT_A_SYMBOL);
        return authorities.contains(symbol.header().authority())
                ? new Altered(Altered.How.SYMBOL)
                : new NotOurs(NotOurs.Why.UNKNOWN_CERTIFICATE);
    }

    private static String codeOf(TwoDDoc symbol) {
        try {
            return FileNumber.toCode(symbol.value(SymbolField.FILE_NUMBER).orElse(""))
                    .text();
        } catch (UnreadableSymbol notOurNumber) {
            return "";
        }
    }

    private List<Certificates.Published> ofThatName(String name) {
        return certificates.all().stream()
                .filter(known -> CertificateId.of(known.keyId()).equals(name))
                .toList();
    }
}
