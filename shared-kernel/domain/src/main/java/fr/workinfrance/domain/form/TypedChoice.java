package fr.workinfrance.domain.form;

import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayStatus;
import java.util.Optional;

/** A choice by our own name for it, or by the words of the real form, old and new. */
final class TypedChoice {

    static Optional<Civility> civility(String typed) {
        return switch (Folded.of(typed)) {
            case "m", "m.", "mr", "monsieur" -> Optional.of(Civility.MONSIEUR);
            case "mme", "mme.", "mlle", "madame", "mademoiselle" -> Optional.of(Civility.MADAME);
            default -> Optional.empty();
        };
    }

    static Optional<RequestKind> request(String typed) {
        var words = Folded.of(typed);
        if (words.equals("first") || words.startsWith("premiere")) return Optional.of(RequestKind.FIRST);
        if (words.equals("renewal") || words.startsWith("renouvellement")) return Optional.of(RequestKind.RENEWAL);
        return Optional.empty();
    }

    static Optional<ContractType> contractType(String typed) {
        var words = Folded.of(typed);
        for (var type : ContractType.values()) if (Folded.of(type.name()).equals(words)) return Optional.of(type);
        // Why this order: "indeterminee" holds "determinee".
        if (words.contains("cdi") || words.contains("indeterminee")) return Optional.of(ContractType.OPEN_ENDED);
        if (words.contains("apprentissage")) return Optional.of(ContractType.APPRENTICESHIP);
        if (words.contains("professionnalisation")) return Optional.of(ContractType.PROFESSIONALISATION);
        if (words.contains("ctt") || words.contains("temporaire") || words.contains("interim"))
            return Optional.of(ContractType.TEMPORARY);
        if (words.contains("cdd") || words.contains("determinee")) return Optional.of(ContractType.FIXED_TERM);
        return Optional.empty();
    }

    static Optional<StayStatus> stayStatus(String typed) {
        var words = Folded.of(typed);
        for (var status : StayStatus.values()) if (Folded.of(status.name()).equals(words)) return Optional.of(status);
        return Optional.empty();
    }

    private TypedChoice() {}
}
