package fr.workinfrance.service.account;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.wording.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of those who may sign in. */
public class Accounts {

    private static final String COLUMNS = "id, login, password_hash, kind, agency, display_name, capacity";

    private final JdbcClient database;

    public Accounts(JdbcClient database) {
        this.database = database;
    }

    public Optional<Account> account(AccountId id) {
        return find("id", id.toString()).map(SignedIn::account);
    }

    /** The account that signs in by that login. */
    public Optional<Account> called(String login) {
        return byLogin(login).map(SignedIn::account);
    }

    /** Those who serve that agency today. */
    public List<AccountId> officersOf(AgencyId agency) {
        return database.sql("SELECT id FROM access.account WHERE agency = ? ORDER BY id")
                .param(agency.toString())
                .query((row, _) -> AccountId.of(row.getString("id")))
                .list();
    }

    /** The agencies that somebody serves. */
    public List<AgencyId> agencies() {
        return database.sql("SELECT DISTINCT agency FROM access.account WHERE agency IS NOT NULL ORDER BY agency")
                .query((row, _) -> AgencyId.of(row.getString("agency")))
                .list();
    }

    Optional<SignedIn> byLogin(String login) {
        return find("login", login);
    }

    // Why: the database keeps no NUL, and fails where it is asked for one.
    private Optional<SignedIn> find(String key, String value) {
        if (!Written.isAllWritten(value)) return Optional.empty();
        return database.sql("SELECT " + COLUMNS + " FROM access.account WHERE " + key + " = ?")
                .param(value)
                .query(Accounts::row)
                .optional();
    }

    /** Creates the account unless its login exists; an existing one, its number and its password included, stays as it is. */
    public void createIfAbsent(Account account, String passwordHash) {
        database.sql("INSERT INTO access.account (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")
                .param(account.id().toString())
                .param(account.login())
                .param(passwordHash)
                .param(account.kind().name())
                .param(account.agency().map(AgencyId::toString).orElse(null))
                .param(account.displayName())
                .param(account.capacity().orElse(null))
                .update();
    }

    private static SignedIn row(ResultSet row, int number) throws SQLException {
        var account = new Account(
                AccountId.of(row.getString("id")),
                row.getString("login"),
                AccountKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("agency")).map(AgencyId::of),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("capacity")));
        return new SignedIn(account, row.getString("password_hash"));
    }
}
