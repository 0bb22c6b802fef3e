package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.Recipient;
import fr.workinfrance.service.account.Accounts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes letters to be brought: each once, however often and by however many it is found. In the same transaction a copy lies in
 * the inbox of each reader, and the e-mail of those who wish it waits to be sent.
 */
class Outbox {

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final Addresses addresses;
    private final CourierMeters meters;
    private final boolean byMail;
    private final ViewJson json = new ViewJson();

    /** @param byMail whether there is a mail server to send by */
    Outbox(
            JdbcClient database,
            TransactionTemplate transactions,
            Accounts accounts,
            Addresses addresses,
            CourierMeters meters,
            boolean byMail) {
        this.database = database;
        this.transactions = transactions;
        this.accounts = accounts;
        this.addresses = addresses;
        this.meters = meters;
        this.byMail = byMail;
    }

    void take(List<Letter> letters, Instant now) {
        if (letters.isEmpty()) return;
        transactions.executeWithoutResult(_ -> letters.forEach(letter -> take(letter, now)));
    }

    /** Notes a letter that has nothing to say, so that nobody writes it later. */
    void pass(Letter letter, Instant now) {
        note(letter, now);
    }

    private void take(Letter letter, Instant now) {
        if (!note(letter, now)) return;
        var readers = readers(letter.to());
        if (readers.isEmpty()) meters.count(letter.kind(), CourierMeters.Outcome.NOBODY);
        for (var reader : readers) copy(letter, reader, now);
    }

    private List<AccountId> readers(Recipient to) {
        return switch (to) {
            case Recipient.OfAccount(var account) -> List.of(account);
            case Recipient.OfAgency(var agency) -> accounts.officersOf(agency);
        };
    }

    private boolean note(Letter letter, Instant now) {
        return database.sql("""
                        INSERT INTO courier.letter (id, kind, recipient, dossier, facts, taken_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(letter.id())
                        .param(letter.kind().name())
                        .param(letter.to().toString())
                        .param(
                                letter.dossier() == null
                                        ? null
                                        : letter.dossier().value())
                        .param(json.write(new TreeMap<>(letter.facts())))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void copy(Letter letter, AccountId reader, Instant now) {
        database.sql("INSERT INTO courier.copy (letter, account, arrived_at) VALUES (?, ?, ?)")
                .params(letter.id(), reader.value(), now.atOffset(ZoneOffset.UTC))
                .update();
        meters.count(letter.kind(), CourierMeters.Outcome.INBOX);
        if (!byMail) return;
        var wishes = addresses.of(reader);
        if (!wishes.hasMail()) return;
        if (wishes.muted().contains(letter.kind().topic())) {
            meters.count(letter.kind(), CourierMeters.Outcome.MUTED);
            return;
        }
        database.sql("INSERT INTO courier.delivery (letter, account, state, next_at) VALUES (?, ?, 'WAITING', ?)")
                .params(letter.id(), reader.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Locale language(String tag) {
        return tag.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
