package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.testkit.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due, in the order in which it is issued. */
class IssuingListIT {

    private static final String REVOKED = "00000000000000c3";
    private static final String SOUND = "00000000000000a1";

    private final PersonKeysInMemory persons = new PersonKeysInMemory();
    private final WireJson json = WireJson.ofViews(new PersonalSeals(persons));

    private Database database;
    private JdbcClient sql;
    private IssuingListInDatabase list;

    @BeforeEach
    void build() throws SQLException {
        database = Database.fresh();
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA issuing; SET search_path TO issuing;" + new IssuingProjection(json).ddl()
                    + "; RESET search_path");
        }
        sql = JdbcClient.create(database.owner());
        list = new IssuingListInDatabase(sql, json, Clock.systemUTC());
        sql.sql("INSERT INTO issuing.revoked VALUES (?, 'KEY_REVOKED')")
                .param(REVOKED)
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Of thousands to be sealed anew, one approved today waits for none. */
    @Test
    void has_first_what_has_no_attestation_yet() {
        for (int number = 1; number <= 3; number++)
            dossier(number, AttestationCode.fromRandom(number).text(), REVOKED);
        var approved = dossier(9, null, null);
        assertThat(list.due(Set.of(), 2))
                .hasSize(2)
                .first()
                .satisfies(due -> assertThat(due.dossier()).isEqualTo(approved));
    }

    /** As of a token, which has no pairs: the document was sealed by a key in force, and its symbol is refused all the same. */
    @Test
    void has_again_what_bears_a_symbol_under_a_revoked_key() {
        var refused = dossier(1, AttestationCode.fromRandom(1).text(), SOUND);
        var fine = dossier(2, AttestationCode.fromRandom(2).text(), SOUND);
        sql.sql("INSERT INTO signing.symbol_signed VALUES (1, ?), (2, ?)")
                .params(REVOKED, SOUND)
                .update();
        assertThat(list.due(Set.of(), 9)).singleElement().satisfies(due -> {
            assertThat(due.dossier()).isEqualTo(refused);
            assertThat(due.replaces()).isNotNull();
        });
        assertThat(list.attested(refused)).isEmpty();
        assertThat(list.attested(fine)).isPresent();
    }

    private DossierId dossier(int number, @Nullable String code, @Nullable String key) {
        var id = new DossierId(new UUID(0, number));
        var due = ApprovedDossier.drawn(persons, id);
        sql.sql("""
                        INSERT INTO issuing.dossier (dossier, procedure, form, in_charge, filed_on, approval, sequence, code, key_id,
                            listed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.toString(),
                        due.procedure().toString(),
                        json.mapper().writeValueAsString(due.form()),
                        due.inCharge().toString(),
                        due.filedOn(),
                        json.mapper().writeValueAsString(due.approval()),
                        due.sequence(),
                        code,
                        key,
                        number)
                .update();
        return id;
    }
}
