package fr.workinfrance.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.Database;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsIT {

    private final Database database = Database.fresh();
    private final JdbcClient sql = JdbcClient.create(database.app());
    private final Accounts accounts = new Accounts(sql);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void are_known_to_dossiers_by_a_number_that_says_nothing_of_the_login() {
        accounts.createIfAbsent(Account.of("awa", AccountKind.APPLICANT, "Awa Diallo"), "{noop}x");
        var awa = accounts.called("awa").orElseThrow();
        assertThat(UUID.fromString(awa.id().toString()).version()).isEqualTo(4);
        assertThat(accounts.account(awa.id())).contains(awa);
    }

    @Test
    void keep_their_number_when_they_are_there_already() {
        var first = Account.of("awa", AccountKind.APPLICANT, "Awa Diallo");
        accounts.createIfAbsent(first, "{noop}x");
        accounts.createIfAbsent(Account.of("awa", AccountKind.APPLICANT, "Awa Diallo"), "{noop}y");
        assertThat(accounts.called("awa")).contains(first);
    }

    /** PostgreSQL keeps no NUL, and would fail where it is asked for one. */
    @Test
    void have_no_login_that_nobody_writes() {
        accounts.createIfAbsent(Account.of("awa", AccountKind.APPLICANT, "Awa Diallo"), "{noop}x");
        for (var login : List.of("\0", "awa\0", "awa\ud800", "awa\u001b"))
            assertThat(accounts.called(login)).isEmpty();
    }

    @Test
    void of_before_numbers_were_drawn_keep_the_word_they_had() {
        sql.sql("""
                        INSERT INTO access.account (id, login, password_hash, kind, display_name)
                        VALUES ('martin', 'martin', '{noop}x', 'APPLICANT', 'Martin Leroy')
                        """).update();
        accounts.createIfAbsent(Account.of("martin", AccountKind.APPLICANT, "Martin Leroy"), "{noop}y");
        assertThat(accounts.called("martin").orElseThrow().id()).hasToString("martin");
    }
}
