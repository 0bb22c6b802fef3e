package fr.workinfrance.query.courier;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.query.letter.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who wishes to be written to where, in which language and about what. An address is sealed under its holder's own key, and
 * nobody is written to before they have typed the code that was sent there.
 */
public class Addresses {

    static final Duration CODE_LASTS = Duration.ofHours(1);
    static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    static final int TRIES = 5;

    private static final TypeReference<Personal<String>> TEXT = new TypeReference<>() {};

    private final JdbcClient database;
    private final PersonalOpener opener;
    private final JsonMapper json;

    Addresses(JdbcClient database, PersonalSeals seals) {
        this.database = database;
        this.opener = seals;
        this.json = new WireJson(seals).mapper();
    }

    public Wishes of(AccountId account) {
        return database.sql("SELECT language, email, pending, muted FROM courier.address WHERE account = ?")
                .param(account.value())
                .query(this::wishes)
                .optional()
                .orElse(Wishes.NONE);
    }

    /** The address in clear; empty when there is none, or when its holder was erased. */
    public Optional<String> open(@Nullable Personal<String> email) {
        return email == null ? Optional.empty() : opener.read(email);
    }

    public void choose(AccountId account, Locale language, Set<Topic> muted) {
        database.sql("""
                        INSERT INTO courier.address (account, language, muted) VALUES (?, ?, ?)
                        ON CONFLICT (account) DO UPDATE SET language = excluded.language, muted = excluded.muted""")
                .params(account.value(), language.getLanguage(), text(muted))
                .update();
    }

    /** Keeps an address aside until the code proves it; false when the code before it is too young to be replaced. */
    public boolean propose(AccountId account, String email, String code, Instant now) {
        var sealed = json.writeValueAsString(Personal.of(Subjects.holder(account), email));
        // Why the last line: nobody uses us to fill a stranger's mailbox, nor to guess codes by asking for many.
        return database.sql("""
                        INSERT INTO courier.address (account, pending, code, code_until, tries) VALUES (?, ?, ?, ?, 0)
                        ON CONFLICT (account) DO UPDATE SET pending = excluded.pending, code = excluded.code,
                            code_until = excluded.code_until, tries = 0
                        WHERE address.code_until IS NULL OR address.code_until <= ?""")
                        .param(account.value())
                        .param(sealed)
                        .param(digest(account, code))
                        .param(now.plus(CODE_LASTS).atOffset(ZoneOffset.UTC))
                        .param(now.plus(CODE_LASTS).minus(BETWEEN_CODES).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the code was right, in time and not one guess too many: then letters go to that address. */
    public boolean confirm(AccountId account, String code, Instant now) {
        database.sql("UPDATE courier.address SET tries = tries + 1 WHERE account = ? AND pending IS NOT NULL")
                .param(account.value())
                .update();
        return database.sql("""
                        UPDATE courier.address SET email = pending, pending = NULL, code = NULL
                        WHERE account = ? AND pending IS NOT NULL AND code = ? AND code_until > ? AND tries <= ?""")
                        .params(account.value(), digest(account, code), now.atOffset(ZoneOffset.UTC), TRIES)
                        .update()
                == 1;
    }

    public void forget(AccountId account) {
        database.sql("""
                        UPDATE courier.address
                        SET email = NULL, pending = NULL, code = NULL WHERE account = ?""").param(account.value()).update();
    }

    private Wishes wishes(ResultSet row, int number) throws SQLException {
        return new Wishes(
                Outbox.language(row.getString("language")),
                personal(row.getString("email")),
                personal(row.getString("pending")),
                topics(row.getString("muted")));
    }

    private @Nullable Personal<String> personal(@Nullable String sealed) {
        return sealed == null ? null : json.readValue(sealed, TEXT);
    }

    private static String text(Set<Topic> topics) {
        return topics.stream()
                .filter(Topic::mayBeMuted)
                .map(Topic::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<Topic> topics(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Topic::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    // Why with the account: the same code means nothing for somebody else.
    private static String digest(AccountId account, String code) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest((account + "/" + code.strip()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
