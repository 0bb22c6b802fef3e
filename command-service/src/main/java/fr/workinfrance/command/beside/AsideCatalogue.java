package fr.workinfrance.command.beside;

import fr.workinfrance.command.dossier.beside.AsideRequest;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.desk.DeskCommand.AssignOfficer;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.DeskCommand.ReleaseOfficer;
import fr.workinfrance.domain.desk.DeskCommand.TakeLabelOff;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.exchange.ExchangeCommand.SettleExchange;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.web.RequestProblem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What people may ask beside a dossier over HTTP: one row for each, but for files, which have a door of their own. */
@Component
final class AsideCatalogue {

    /**
     * How one thing is asked for.
     *
     * @param body the record whose components the JSON fills
     */
    record Row(Aside aside, Class<? extends Record> body, BiFunction<Record, AsideAsker, AsideRequest> toRequest) {}

    /** What is written. */
    record Writing(MessageId message, Personal<String> text, boolean wantsReply) {}

    /** Whom a dossier is given to. */
    record Assigning(AccountId officer) {}

    /** Which label. */
    record Labelling(Label label) {}

    /** Nothing to say. */
    record Nothing() {}

    private final List<Row> rows;

    AsideCatalogue(Accounts accounts) {
        rows = List.of(
                row(
                        Aside.WRITE_MESSAGE,
                        Writing.class,
                        (body, by) -> by.asks(new WriteMessage(
                                by.dossier(),
                                body.message(),
                                by.writer(),
                                by.signatory(),
                                body.text(),
                                body.wantsReply()))),
                row(
                        Aside.SETTLE_EXCHANGE,
                        Nothing.class,
                        (_, by) -> by.asks(new SettleExchange(by.dossier(), by.writer()))),
                row(Aside.ASSIGN_OFFICER, Assigning.class, (body, by) -> assign(accounts, body.officer(), by)),
                row(
                        Aside.RELEASE_OFFICER,
                        Nothing.class,
                        (_, by) -> by.asks(new ReleaseOfficer(by.dossier(), by.agency()))),
                row(
                        Aside.PUT_LABEL,
                        Labelling.class,
                        (body, by) -> by.asks(new PutLabel(by.dossier(), by.agency(), body.label()))),
                row(
                        Aside.TAKE_LABEL_OFF,
                        Labelling.class,
                        (body, by) -> by.asks(new TakeLabelOff(by.dossier(), by.agency(), body.label()))));
    }

    List<Row> rows() {
        return rows;
    }

    Row named(String kebab) {
        return rows.stream()
                .filter(row -> row.aside().kebab().equals(kebab))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-command"));
    }

    // Why one answer for an account that is unknown and one that is no officer's: who has an account is nobody's
    // business.
    private static AsideRequest assign(Accounts accounts, AccountId officer, AsideAsker by) {
        return Stream.of(accounts.account(officer))
                .flatMap(account -> account.stream())
                .filter(account -> account.agency().filter(by.agency()::equals).isPresent())
                .map(account -> by.asks(assigning(account, by)))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-officer"));
    }

    private static AssignOfficer assigning(Account officer, AsideAsker by) {
        return new AssignOfficer(
                by.dossier(),
                by.agency(),
                officer.id(),
                officer.agency().orElseThrow(),
                AsideAsker.named(officer).orElseThrow());
    }

    private static <B extends Record> Row row(
            Aside aside, Class<B> body, BiFunction<B, AsideAsker, AsideRequest> toRequest) {
        return new Row(aside, body, (read, by) -> toRequest.apply(body.cast(read), by));
    }
}
