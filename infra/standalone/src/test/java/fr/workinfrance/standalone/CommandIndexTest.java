package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.desk.DeskCommand;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.exchange.ExchangeCommand;
import fr.workinfrance.domain.reading.ReadingCommand;
import fr.workinfrance.domain.share.ShareCommand;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index from command to event to test: no command without a row, no row without its events and its test. */
class CommandIndexTest {

    private static final String TESTS = "shared-kernel/domain/src/test/java/fr/workinfrance/domain/";

    private static final List<Row> ROWS = List.of(
            row("OpenDraft", "FilingTest", "DraftOpened"),
            row("SaveDraft", "FilingTest", "DraftSaved"),
            row("AttachPiece", "FilingTest", "PieceAttached"),
            row("RemovePiece", "FilingTest", "PieceRemoved"),
            row("SubmitDossier", "FilingTest", "DossierSubmitted", "FormerAuthorisationFound"),
            row("RequestPieces", "FilingTest", "PiecesRequested", "FurtherPiecesRequested"),
            row(
                    "SupplementDossier",
                    "FilingTest",
                    "DossierSupplemented",
                    "PiecesProducedInPart",
                    "FurtherPiecesProduced"),
            row("MarkComplete", "FilingTest", "DossierMarkedComplete"),
            row("RequestOpinion", "ConsultingTest", "OpinionRequested"),
            row("GiveOpinion", "ConsultingTest", "OpinionGiven", "OpinionRequested"),
            row("SupersedeOpinion", "ConsultingTest", "OpinionSuperseded"),
            row("RecallOpinion", "ConsultingTest", "OpinionRecalled"),
            row("RemindOfOpinion", "ObligationTest", "OpinionReminded"),
            row("RecordOpinionOverdue", "ConsultingTest", "OpinionOverdue"),
            row("ApproveDossier", "ApprovingTest", "DossierApproved"),
            row("RefuseDossier", "EndingTest", "DossierRefused"),
            row("RefuseBySilence", "EndingTest", "DossierRefusedBySilence"),
            row("RequestReasons", "ReasonsTest", "ReasonsRequested"),
            row("GiveReasons", "ReasonsTest", "ReasonsGiven"),
            row("RecordReasonsOverdue", "ReasonsTest", "ReasonsOverdue"),
            row("FileAppeal", "ContestingTest", "AppealFiled"),
            row(
                    "DecideAppeal",
                    "ContestingTest",
                    "AppealAllowed",
                    "ExaminationResumed",
                    "DossierReinstated",
                    "PiecesRequested",
                    "AuthorisationRestored",
                    "AppealRejected"),
            row("RejectAppealBySilence", "ContestingTest", "AppealRejectedBySilence"),
            row("CloseDossier", "EndingTest", "DossierClosed"),
            row("WithdrawDossier", "EndingTest", "DossierWithdrawn"),
            row("ForwardDossier", "FilingTest", "DossierForwarded"),
            row("IssueAttestation", "EndingTest", "AttestationIssued"),
            row("ReplaceAttestation", "EndingTest", "AttestationReplaced"),
            row("WithdrawAuthorisation", "EndingTest", "AuthorisationWithdrawn"),
            row("RepealAuthorisation", "EndingTest", "AuthorisationRepealed"),
            row("DeclareChange", "change/ChangingTest", "NewWorkplaceDeclared", "EarlierEndDeclared"),
            row("DeclareCancellation", "change/ChangingTest", "CancellationDeclared"),
            row("InviteParty", "InvitingTest", "PartyInvited"),
            row("TakeUpInvitation", "InvitingTest", "InvitationTakenUp"),
            row("RevokeInvitation", "InvitingTest", "InvitationRevoked"),
            row("RemoveParty", "InvitingTest", "PartyRemoved"),
            row(
                    "ImportDossier",
                    "ImportingTest",
                    "DossierImported",
                    "PieceAttached",
                    "DossierSubmitted",
                    "DossierMarkedComplete",
                    "ImportedDecision"),
            row("AttachFile", "exchange/ExchangeTest", "FileAttached"),
            row("WriteMessage", "exchange/ExchangeTest", "MessageWritten"),
            row("SettleExchange", "exchange/ExchangeTest", "ExchangeSettled"),
            row("AssignOfficer", "desk/DeskTest", "OfficerAssigned"),
            row("ReleaseOfficer", "desk/DeskTest", "OfficerReleased"),
            row("PutLabel", "desk/DeskTest", "LabelPut"),
            row("TakeLabelOff", "desk/DeskTest", "LabelTakenOff"),
            row("RecordReading", "reading/ReadingTest", "DossierRead"),
            row("RecordRefusedReading", "reading/ReadingTest", "ReadingRefused"),
            row("OpenShare", "share/ShareDeciderTest", "ShareOpened"),
            row("RevokeShare", "share/ShareDeciderTest", "ShareRevoked"),
            row("WalletDecider.offer", "wallet/WalletDeciderTest", "WalletOffered"),
            row("WalletDecider.show", "wallet/WalletDeciderTest", "WalletCodeAccepted", "WalletCodeRefused"),
            row("WalletDecider.carry", "wallet/WalletDeciderTest", "AttestationCarried"),
            row("PublishVersion", "rulebook/ProcedureDeciderTest", "VersionPublished"),
            row("RevokeKey", "/command-service/src/test/java/fr/workinfrance/command/keys/KeyDoorIT", "KeyRevoked"));

    /** @param test from the domain's tests, or from the top of the checkout where it begins with a stroke */
    private record Row(String command, String test, List<String> events) {

        String file() {
            return (test.startsWith("/") ? test.substring(1) : TESTS + test) + ".java";
        }

        /** @param top the way from the page to the top of the checkout */
        String line(String top) {
            return "| `%s` | %s | [%s](%s%s) |%n"
                    .formatted(
                            command,
                            events.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                            test.substring(test.lastIndexOf('/') + 1),
                            top,
                            file());
        }
    }

    @Test
    void has_a_row_for_every_command() {
        assertThat(ROWS)
                .extracting(Row::command)
                .containsAll(namesOf(
                        DossierCommand.class,
                        ExchangeCommand.class,
                        DeskCommand.class,
                        ReadingCommand.class,
                        ShareCommand.class));
    }

    @Test
    void leaves_no_event_without_a_command() {
        assertThat(ROWS.stream().flatMap(row -> row.events().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().stream()
                        .map(type -> EventCatalogue.classOf(type.name())
                                .orElseThrow()
                                .getSimpleName())
                        .toList());
    }

    @Test
    void names_a_test_that_speaks_of_the_command() {
        assertThat(ROWS).allSatisfy(row -> assertThat(test(row)).content().contains(row.command()));
    }

    @Test
    void stands_on_its_page() {
        new GeneratedPage("commands.md").is("""
                # From command to event to test

                Written by `CommandIndexTest`, which lets no command go without a row.

                %s""".formatted(table("../../")));
    }

    @Test
    void stands_in_the_readme() {
        assertThat(Checkout.folder().resolve("README.md"))
                .content()
                .as("replace the table by that of docs/generated/commands.md, without its ../../")
                .contains(table(""));
    }

    private static String table(String top) {
        return """
                | command | events it may cause | shown by |
                | --- | --- | --- |
                %s""".formatted(ROWS.stream().map(row -> row.line(top)).collect(Collectors.joining()));
    }

    private static Path test(Row row) {
        var file = Checkout.folder().resolve(row.file());
        assertThat(Files.exists(file)).as(file.toString()).isTrue();
        return file;
    }

    private static Row row(String command, String test, String... events) {
        return new Row(command, test.contains("/") ? test : "dossier/" + test, List.of(events));
    }

    private static List<String> namesOf(Class<?>... sealed) {
        return Stream.of(sealed)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
    }
}
