package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PieceRulesTest extends Examined {
    @ParameterizedTest
    @EnumSource
    void finds_the_mandate_missing_when_it_is_not_the_employer_who_files(ApplicantRole who) {
        role = who;
        assertThat(rules().contains(Rule.MANDATE_MISSING)).isEqualTo(who != ApplicantRole.EMPLOYER);
        pieces = EnumSet.of(PieceKind.MANDATE);
        assertThat(rules()).doesNotContain(Rule.MANDATE_MISSING);
    }

    @Test
    void finds_which_pieces_are_missing_and_counts_the_others() {
        pieces = Set.of(PieceKind.PASSPORT, PieceKind.OTHER);
        assertThat(found(Rule.PIECE_MISSING, WARNING).facts())
                .containsEntry("kinds", "STAY_DOCUMENT,STUDENT_CARD,WORK_CONTRACT");
        assertThat(found(Rule.PIECES_COUNTED, INFORMATION).facts())
                .containsEntry("given", "1")
                .containsEntry("kinds", "7");
    }

    /** Law: a job that does not lack hands was offered to the public (R5221-20 1°); what was not said is not taken for said. */
    @ParameterizedTest
    @CsvSource({"true, '', 8", "false, PUBLISHED_OFFER, 9", ", PUBLISHED_OFFER, 9"})
    void finds_the_offer_missing_unless_the_job_lacks_hands(@Nullable Boolean shortage, String missing, String listed) {
        form = Given.form().in(new Circumstances(null, null, null, null, null, shortage, null, true));
        for (var version : StatuteBook.versions(Name.EMPLOYEE)) {
            terms = version.terms();
            pieces = Set.of(
                    PieceKind.STAY_DOCUMENT,
                    PieceKind.PASSPORT,
                    PieceKind.WORK_CONTRACT,
                    PieceKind.COMPANY_EXTRACT,
                    PieceKind.QUALIFICATION_PROOF);
            assertThat(rules().contains(Rule.PIECE_MISSING)).isEqualTo(!missing.isEmpty());
            if (!missing.isEmpty()) {
                var found = found(Rule.PIECE_MISSING, WARNING);
                assertThat(found.facts()).isEqualTo(Map.of("kinds", missing));
                assertThat(found.fields()).containsExactly(FormField.SHORTAGE_JOB);
            }
            assertThat(found(Rule.PIECES_COUNTED, INFORMATION).facts())
                    .isEqualTo(Map.of("given", "5", "kinds", listed));
        }
    }

    @Test
    void finds_the_proofs_missing_of_a_regulated_profession_and_of_a_renewal() {
        var contract = form.contract();
        form = new ApplicationForm(
                RequestKind.RENEWAL,
                null,
                form.worker(),
                form.permit(),
                form.employer(),
                new JobContract(
                        contract.job(),
                        contract.workplace(),
                        contract.type(),
                        contract.startsOn(),
                        contract.endsOn(),
                        contract.hours(),
                        contract.grossPay(),
                        true));
        found(Rule.PROFESSION_PROOF_MISSING, BLOCKING);
        found(Rule.RENEWAL_PROOF_MISSING, WARNING);
        found(Rule.RENEWAL_REFERENCE_MISSING, WARNING);
        pieces = Set.of(PieceKind.REGULATED_PROFESSION_PROOF, PieceKind.RENEWAL_PROOF);
        form = new ApplicationForm(
                RequestKind.RENEWAL, Given.words("1"), form.worker(), form.permit(), form.employer(), form.contract());
        assertThat(rules())
                .doesNotContain(
                        Rule.PROFESSION_PROOF_MISSING, Rule.RENEWAL_PROOF_MISSING, Rule.RENEWAL_REFERENCE_MISSING);
    }
}
