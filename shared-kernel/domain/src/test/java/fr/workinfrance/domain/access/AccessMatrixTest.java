package fr.workinfrance.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.ApprovedPage;
import fr.workinfrance.domain.dossier.EveryCommand;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole policy as one page: a change of rights is a change in this page, seen in review. */
class AccessMatrixTest {

    static final Set<Standing> CONSULTED = EnumSet.range(Standing.CONSULTED_PREFECTURE, Standing.CONSULTED_ORDER);
    static final Set<Standing> AGENCIES = EnumSet.range(Standing.DECIDING_AGENCY, Standing.SUPERIOR_AGENCY);

    @Test
    void is_the_approved_page() throws Exception {
        var page = new StringBuilder("# Who may ask and read what\n\nWritten by a test.\n\n");
        page.append("## Ask\n\n").append(head());
        for (var move : Move.values()) page.append(row(move.kebab(), marks(AccessPolicy.mayAsk(move))));
        page.append(row("share the attestation", marks(AccessPolicy.mayShare())));
        page.append(row("carry the attestation in a wallet", marks(AccessPolicy.mayCarryAttestation())));
        page.append("\n## Ask beside a dossier, once it is filed\n\n").append(head());
        for (var aside : Aside.values())
            page.append(row(aside.kebab(), marks(AccessPolicy.mayAsk(aside, Stage.SUBMITTED))));
        page.append("\n## Read\n\nAt each stage, the marks stand for: ")
                .append(legend())
                .append(".\n\n");
        page.append(head());
        for (var part : Part.values()) page.append(row("read " + part, phases(part)));
        page.append("\n## Why\n\n| who | when | what | why |\n| --- | --- | --- | --- |\n");
        for (var right : ReadingRights.ALL) page.append(why(right));
        ApprovedPage.check("access-matrix.md", page.toString());
    }

    @Test
    void is_closed_to_strangers() {
        for (var move : Move.values())
            assertThat(AccessPolicy.mayAsk(move).contains(Standing.STRANGER))
                    .as("%s: only a code lets somebody in", move)
                    .isEqualTo(move == Move.TAKE_UP_INVITATION);
        for (var stage : Stage.values())
            assertThat(AccessPolicy.readableBy(Standing.STRANGER, stage)).isEmpty();
    }

    @Test
    void lets_the_same_ask_beside_a_dossier_at_every_stage_once_it_is_filed() {
        for (var aside : Aside.values())
            for (var stage : Stage.values())
                assertThat(AccessPolicy.mayAsk(aside, stage))
                        .isEqualTo(
                                stage == Stage.NOT_OPENED || stage == Stage.DRAFT
                                        ? Set.of()
                                        : AccessPolicy.mayAsk(aside, Stage.SUBMITTED))
                        .doesNotContain(Standing.STRANGER);
    }

    @Test
    void shows_an_administrator_and_a_machine_no_dossier() {
        for (var stage : Stage.values()) {
            assertThat(AccessPolicy.readableBy(Standing.ADMINISTRATOR, stage)).isEmpty();
            assertThat(AccessPolicy.readableBy(Standing.AUTOMATION, stage)).isEmpty();
        }
    }

    @Test
    void shows_nobody_a_dossier_that_was_never_opened() {
        for (var standing : Standing.values())
            assertThat(AccessPolicy.readableBy(standing, Stage.NOT_OPENED)).isEmpty();
    }

    @Test
    void shows_a_draft_to_no_agency() {
        for (var standing : AGENCIES)
            assertThat(AccessPolicy.readableBy(standing, Stage.DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shows_a_person_to_those_consulted_only_while_their_mission_lasts(Stage stage) {
        for (var standing : CONSULTED) {
            var parts = AccessPolicy.readableBy(standing, stage);
            if (stage == Stage.CLOSED || stage == Stage.WITHDRAWN_BY_APPLICANT || stage == Stage.REFUSED)
                assertThat(parts).containsExactlyInAnyOrder(Part.PROGRESS, Part.OWN_OPINION);
            if (!stage.isUnderWay())
                assertThat(parts)
                        .doesNotContain(Part.PERMIT, Part.STAY_PIECES, Part.CONTRACT_PIECES, Part.QUALIFICATION_PIECES);
            assertThat(parts).doesNotContain(Part.OTHER_PIECES, Part.OPINIONS_OF_OTHERS, Part.FINDINGS, Part.READINGS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shows_the_agency_above_a_person_only_while_an_appeal_is_pending(Stage stage) {
        var parts = AccessPolicy.readableBy(Standing.SUPERIOR_AGENCY, stage);
        assertThat(parts).doesNotContain(Part.MESSAGES, Part.READINGS, Part.PARTIES, Part.ATTESTATION);
        if (stage.isContested()) assertThat(parts).contains(Part.IDENTITY, Part.DECISION, Part.FINDINGS);
        else if (stage != Stage.NOT_OPENED && stage != Stage.DRAFT)
            assertThat(parts).containsExactly(Part.PROGRESS);
    }

    @ParameterizedTest
    @EnumSource
    void shows_an_auditor_no_part_that_names_a_person(Stage stage) {
        assertThat(AccessPolicy.readableBy(Standing.AUDITOR, stage))
                .doesNotContain(
                        Part.IDENTITY,
                        Part.PERMIT,
                        Part.EMPLOYER,
                        Part.STAY_PIECES,
                        Part.CONTRACT_PIECES,
                        Part.QUALIFICATION_PIECES,
                        Part.OTHER_PIECES,
                        Part.ATTESTATION);
    }

    @ParameterizedTest
    @EnumSource
    void shows_whoever_was_invited_what_the_applicant_sees(Stage stage) {
        for (var standing : Standing.values())
            if (standing.isInvited())
                assertThat(AccessPolicy.readableBy(standing, stage))
                        .isEqualTo(AccessPolicy.readableBy(Standing.APPLICANT, stage));
    }

    @Test
    void keeps_inviting_and_what_is_the_holders_from_whoever_was_invited_to_help() {
        for (var standing : Set.of(Standing.INVITED_EMPLOYER, Standing.MANDATARY)) {
            assertThat(AccessPolicy.mayAsk(Move.INVITE_PARTY)).doesNotContain(standing);
            assertThat(AccessPolicy.mayShare()).doesNotContain(standing);
            assertThat(AccessPolicy.mayCarryAttestation()).doesNotContain(standing);
        }
        assertThat(AccessPolicy.mayAsk(Move.SUBMIT_DOSSIER))
                .containsExactlyInAnyOrder(Standing.APPLICANT, Standing.MANDATARY);
    }

    @Test
    void has_a_reader_for_every_part_and_a_reason_for_every_right() {
        for (var part : Part.values())
            assertThat(AccessPolicy.mayRead(part, Stage.ATTESTED))
                    .as(part.name())
                    .isNotEmpty();
        assertThat(ReadingRights.ALL).noneMatch(right -> right.why().isBlank());
    }

    @Test
    void judges_a_command_as_its_move() {
        for (var command : EveryCommand.once())
            assertThat(AccessPolicy.mayAsk(command)).isEqualTo(AccessPolicy.mayAsk(Move.of(command)));
    }

    @Test
    void offers_what_both_the_stage_and_the_standing_allow() {
        assertThat(AccessPolicy.moves(Stage.SUBMITTED, Standing.APPLICANT))
                .containsExactlyInAnyOrder(
                        Move.WITHDRAW_DOSSIER,
                        Move.INVITE_PARTY,
                        Move.TAKE_UP_INVITATION,
                        Move.REVOKE_INVITATION,
                        Move.REMOVE_PARTY);
        assertThat(AccessPolicy.moves(Stage.SUBMITTED, Standing.INVITED_WORKER))
                .containsExactlyInAnyOrder(Move.TAKE_UP_INVITATION, Move.REMOVE_PARTY);
        assertThat(AccessPolicy.moves(Stage.UNDER_EXAMINATION, Standing.CONSULTED_PREFECTURE))
                .containsExactlyInAnyOrder(Move.GIVE_OPINION, Move.SUPERSEDE_OPINION);
        assertThat(AccessPolicy.moves(Stage.CLOSED, Standing.DECIDING_AGENCY)).isEmpty();
    }

    @Test
    void lets_a_reader_read_exactly_what_names_them() {
        for (var stage : Stage.values())
            for (var standing : Standing.values())
                for (var part : Part.values())
                    assertThat(AccessPolicy.readableBy(standing, stage).contains(part))
                            .isEqualTo(AccessPolicy.mayRead(part, stage).contains(standing));
    }

    private static String marks(Set<Standing> allowed) {
        return Arrays.stream(Standing.values())
                .map(s -> allowed.contains(s) ? "yes" : "·")
                .collect(Collectors.joining(" | "));
    }

    private static String head() {
        return row("", Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(" | ")))
                + row("---", Arrays.stream(Standing.values()).map(_ -> "---").collect(Collectors.joining(" | ")));
    }

    private static String legend() {
        return Arrays.stream(Phase.values())
                .map(phase -> mark(phase) + " " + phase.name().toLowerCase(Locale.ROOT) + " ("
                        + Arrays.stream(Stage.values())
                                .filter(stage -> stage != Stage.NOT_OPENED && Phase.of(stage) == phase)
                                .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(", "));
    }

    private static String phases(Part part) {
        return Arrays.stream(Standing.values())
                .map(standing -> Arrays.stream(Phase.values())
                        .map(phase -> ReadingRights.mayRead(part, phase).contains(standing) ? mark(phase) : "·")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" | "));
    }

    private static String mark(Phase phase) {
        return phase.name().substring(0, 1);
    }

    private static String why(ReadingRights.Right right) {
        return "| %s | %s | %s | %s |%n"
                .formatted(right.whose(), sorted(right.when()), sorted(right.parts()), right.why());
    }

    private static String sorted(Set<? extends Enum<?>> some) {
        return some.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String row(String head, String cells) {
        return "| " + head + " | " + cells + " |\n";
    }
}
