package fr.workinfrance.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.exchange.ExchangeCommand.AttachFile;
import fr.workinfrance.domain.exchange.ExchangeCommand.SettleExchange;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.ExchangeDecision.Accepted;
import fr.workinfrance.domain.exchange.ExchangeDecision.Refused;
import fr.workinfrance.domain.exchange.ExchangeEvent.ExchangeSettled;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    final Instant now = Instant.parse("2026-03-02T09:00:00Z");
    final Writer awa = new Writer(Given.AWA, null);
    final Writer claire = new Writer(AccountId.of("claire"), Given.DIRECCTE);
    final MessageId first = new MessageId(new UUID(7, 1));
    final Personal<String> words = Personal.of(Subjects.worker(Given.ID), "May I work on Sundays?");
    Exchange exchange = Exchange.EMPTY;

    @Test
    void keeps_what_is_written_and_who_is_to_answer() {
        assertThat(decided(write(first, awa, true)))
                .isEqualTo(new Accepted(new MessageWritten(Given.ID, now, first, awa, null, words, true)));
        given(write(first, awa, true));
        assertThat(exchange.owing()).isEqualTo(Side.AGENCY);
        given(write(message(2), claire, false));
        assertThat(exchange.owing()).isNull();
        given(write(message(3), claire, true));
        assertThat(exchange.owing()).isEqualTo(Side.APPLICANT);
        given(write(message(4), claire, false));
        assertThat(exchange.owing()).isEqualTo(Side.APPLICANT);
        given(write(message(5), awa, false));
        assertThat(exchange.owing()).isNull();
    }

    @Test
    void is_written_once_and_never_changed() {
        given(write(first, awa, true));
        assertThat(decided(write(first, awa, true))).isEqualTo(new Refused(new Refusal.MessageAlreadySent()));
        assertThat(decided(attach(first, awa, 1))).isEqualTo(new Refused(new Refusal.MessageAlreadySent()));
    }

    @Test
    void takes_the_files_of_its_own_writer_only() {
        assertThat(decided(attach(first, awa, 1)))
                .isEqualTo(new Accepted(new FileAttached(Given.ID, now, first, awa, file(1))));
        given(attach(first, awa, 1));
        assertThat(decided(attach(first, claire, 2))).isEqualTo(new Refused(new Refusal.MessageOfAnother()));
        assertThat(decided(write(first, claire, false))).isEqualTo(new Refused(new Refusal.MessageOfAnother()));
        assertThat(decided(attach(first, awa, 1))).isEqualTo(new Refused(new Refusal.PieceAlreadyJoined(file(1).id())));
        assertThat(decided(write(first, awa, false))).isInstanceOf(Accepted.class);
    }

    @Test
    void takes_no_more_than_is_read() {
        for (int i = 0; i < ExchangeDecider.FILES_OF_A_MESSAGE; i++) given(attach(first, awa, i));
        assertThat(decided(attach(first, awa, 99)))
                .isEqualTo(new Refused(new Refusal.TooManyPieces(ExchangeDecider.FILES_OF_A_MESSAGE)));
        for (int i = 0; i < ExchangeDecider.FILES - ExchangeDecider.FILES_OF_A_MESSAGE; i++)
            given(attach(message(100 + i), awa, 1000 + i));
        assertThat(decided(attach(message(9999), awa, 9999)))
                .isEqualTo(new Refused(new Refusal.TooManyPieces(ExchangeDecider.FILES)));
        for (int i = 0; i < ExchangeDecider.MESSAGES; i++) given(write(message(20_000 + i), awa, false));
        assertThat(decided(write(message(2), awa, false)))
                .isEqualTo(new Refused(new Refusal.TooManyMessages(ExchangeDecider.MESSAGES)));
    }

    @Test
    void is_settled_only_while_the_agency_owes_an_answer() {
        var settle = new SettleExchange(Given.ID, claire);
        assertThat(decided(settle)).isEqualTo(new Refused(new Refusal.NoReplyAwaited()));
        given(write(first, awa, true));
        assertThat(decided(settle)).isEqualTo(new Accepted(new ExchangeSettled(Given.ID, now, claire)));
        given(settle);
        assertThat(exchange.owing()).isNull();
    }

    @Test
    void is_between_whoever_takes_part_and_the_agency_in_charge() {
        for (var stage : Stage.values())
            for (var standing : Standing.values())
                assertThat(AccessPolicy.mayAsk(Aside.WRITE_MESSAGE, stage).contains(standing))
                        .isEqualTo(stage != Stage.NOT_OPENED
                                && stage != Stage.DRAFT
                                && (standing == Standing.APPLICANT
                                        || standing.isInvited()
                                        || standing == Standing.DECIDING_AGENCY));
        assertThat(Writer.of(new Actor.Auditor(AccountId.of("agnes")))).isEmpty();
        assertThat(Writer.of(new Actor.Applicant(Given.AWA))).hasValue(awa);
        assertThat(Writer.of(new Actor.Officer(claire.account(), Given.DIRECCTE)))
                .hasValue(claire);
    }

    private ExchangeDecision decided(ExchangeCommand command) {
        return ExchangeDecider.decide(exchange, command, now);
    }

    private void given(ExchangeCommand command) {
        if (!(decided(command) instanceof Accepted(var event))) throw new AssertionError(command + " was refused");
        exchange = exchange.then(event);
    }

    private WriteMessage write(MessageId message, Writer writer, boolean wantsReply) {
        return new WriteMessage(Given.ID, message, writer, null, words, wantsReply);
    }

    private AttachFile attach(MessageId message, Writer writer, int number) {
        return new AttachFile(Given.ID, message, writer, file(number));
    }

    private Attachment file(int number) {
        return new Attachment(
                new PieceId(new UUID(8, number)),
                Personal.of(Subjects.worker(Given.ID), "letter.pdf"),
                new PieceContent.Stored("a".repeat(64), "application/pdf", 10));
    }

    private static MessageId message(int number) {
        return new MessageId(new UUID(7, number));
    }
}
