package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.query.circle.PartyLine;
import fr.workinfrance.query.contest.ContestText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as one reader is shown it. A part they may not read is absent, in JSON as on pages: nothing is sent to be hidden.
 *
 * @param others answers that only some procedures ask for, by question
 * @param applied the rules that were applied, whether they noticed something or not (CRPA R311-3-1-2)
 * @param opinions what the opinions say that this reader may read
 * @param parties who takes part by invitation, and who is invited
 * @param asked which opinions were asked, and when they came, without what they say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sheet(
        String id,
        String reference,
        long version,
        Stage stage,
        Set<Part> parts,
        @Nullable Advance progress,
        Declared.@Nullable Identity identity,
        Declared.@Nullable Permit permit,
        Declared.@Nullable Employer employer,
        Declared.@Nullable Contract contract,
        @Nullable List<PieceLine> pieces,
        @Nullable Map<String, String> others,
        @Nullable List<FindingLine> findings,
        @Nullable List<Rule> applied,
        @Nullable List<AskedOpinion> asked,
        @Nullable List<OpinionText> opinions,
        @Nullable RulingText decision,
        @Nullable LossText loss,
        Declared.@Nullable Change change,
        @Nullable ContestText contest,
        @Nullable AttestationLine attestation,
        @Nullable List<StepLine> trail,
        @Nullable List<StepLine> readings,
        @Nullable List<PartyLine> parties) {

    public boolean has(Part part) {
        return parts.contains(part);
    }

    public boolean has(String part) {
        return parts.contains(Part.valueOf(part));
    }
}
