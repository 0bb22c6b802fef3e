package fr.workinfrance.query.courier;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.eventlog.rows.Transaction;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.ToldLog;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.query.notification.NotificationProjection;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A courier over a real database, with a mail server, a clock and a past of a test's own. */
final class CourierHouse extends Clock implements AutoCloseable {

    final Database database = Database.fresh();
    final JdbcClient sql = JdbcClient.create(database.app());
    final PersonKeysInMemory keys = new PersonKeysInMemory();
    final PersonalSeals seals = new PersonalSeals(keys);
    final Addresses addresses = new Addresses(sql, seals);
    final ToldTransport transport = new ToldTransport();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Deliveries deliveries = new Deliveries(sql);
    final Inbox inbox = new Inbox(sql);
    private final ToldLog log = new ToldLog(seals);
    private final Accounts accounts = new Accounts(sql);
    private Instant now = Instant.parse("2026-03-01T06:00:00Z");

    CourierHouse() {
        JdbcClient.create(database.owner())
                .sql("UPDATE courier.opening SET at = '2026-01-01'")
                .update();
        for (var applicant : List.of("awa", "martin"))
            accounts.createIfAbsent(account(applicant, AccountKind.APPLICANT, Optional.empty()), "x");
        for (var officer : List.of("claire@DIRECCTE-75", "denis@DIRECCTE-69", "paul@PREFECTURE-75"))
            accounts.createIfAbsent(
                    account(
                            officer.split("@")[0],
                            AccountKind.OFFICER,
                            Optional.of(AgencyId.of(officer.split("@")[1]))),
                    "x");
        unfold();
    }

    // Why not a number drawn: the tests tell whom they write to by a word.
    private static Account account(String word, AccountKind kind, Optional<AgencyId> agency) {
        return new Account(AccountId.of(word), word, kind, agency, word, agency.map(_ -> "Capacity"));
    }

    Courier courier() {
        var told = new CourierMeters(meters);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        return new Courier(
                new FreshLetters(sql),
                new Outbox(sql, transactions, accounts, addresses, told, true),
                new Reminders(sql),
                new Digests(sql),
                deliveries,
                addresses,
                accounts,
                new LetterWriter("https://work.example"),
                transport,
                told,
                this,
                LocalTime.of(8, 0));
    }

    /** Tells the past to the view of notifications, as its projection would. */
    CourierHouse tell(Past... pasts) {
        for (var past : pasts) log.tell(past);
        return fold();
    }

    /** Tells what has happened last to a past of which the rest was told. */
    CourierHouse tellLast(Past past) {
        log.tell(past.events().getLast(), "officer:claire@DIRECCTE-75");
        return fold();
    }

    /** The view thrown away and filled again. */
    CourierHouse rebuilt() {
        unfold();
        return fold();
    }

    void writesTo(String account) {
        addresses.propose(AccountId.of(account), account + "@example.org", "1", now);
        if (!addresses.confirm(AccountId.of(account), "1", now)) throw new AssertionError("not confirmed");
    }

    void erase(String account) {
        keys.destroy(Subjects.holder(AccountId.of(account)));
    }

    CourierHouse at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    CourierHouse later(Duration time) {
        now = now.plus(time);
        return this;
    }

    long count(String table, String where) {
        return sql.sql("SELECT count(*) FROM courier." + table + " WHERE " + where)
                .query(Long.class)
                .single();
    }

    double met(String kind, String outcome) {
        var counter = meters.find("wif.letters")
                .tags("kind", kind, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    List<String> letters(String account) {
        return inbox.of(AccountId.of(account), 0).stream()
                .map(copy -> copy.letter().kind().name())
                .sorted()
                .toList();
    }

    private void unfold() {
        sql.sql("DROP SCHEMA IF EXISTS notification CASCADE").update();
        sql.sql("CREATE SCHEMA notification").update();
        run(new NotificationProjection().ddl());
    }

    private CourierHouse fold() {
        var projection = new NotificationProjection();
        try (var connection = database.app().getConnection()) {
            connection.setSchema(projection.name());
            Transaction.run(connection, c -> projection.project(c, log.events()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private void run(String ddl) {
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement()) {
            connection.setSchema("notification");
            statement.execute(ddl);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        database.close();
    }
}
