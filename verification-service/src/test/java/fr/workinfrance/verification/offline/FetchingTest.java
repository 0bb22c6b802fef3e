package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.TestSeal;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.status.StatusList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a copy of keys and list, whatever a network answers. */
class FetchingTest {

    private static final TestSeal US = new TestSeal("us");
    private static final String SIGN_IN = "<!DOCTYPE html><title>Wi-Fi</title>";
    private static final String KEYS = "/api/attestations/keys";
    private static final String LIST_KEYS = "/api/attestations/keys/receipts";
    private static final String LIST = "/status-lists/1";

    @TempDir
    private Path folder;

    private final Map<String, String> site = new HashMap<>();

    @BeforeEach
    void publish() throws Exception {
        var receipts = new Receipts(
                new KeptReceiptKeys(folder.resolve("ours"), KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()),
                JsonMapper.shared());
        var key = receipts.published().getFirst();
        site.put(KEYS, key("0123456789abcdef", US.certificate.getEncoded()));
        site.put(LIST_KEYS, key(key.keyId(), key.certificate().getEncoded()));
        site.put(LIST, receipts.seal(StatusList.TYPE, list(1_544_000_000)));
    }

    private static String key(String name, byte[] certificate) {
        var inside = Base64.getEncoder().encodeToString(certificate);
        return "[{\"keyId\":\"%s\",\"certificate\":\"%s\"}]".formatted(name, inside);
    }

    /** A place or two, all of which hold. */
    private static Map<String, Object> list(long made) {
        return Map.of("iat", made, "ttl", 3600, "exp", made + 7200, "status_list", Map.of("lst", "eJxjAAAAAQAB"));
    }

    @Test
    void brings_all_of_it_and_leaves_nothing_else_behind() throws IOException {
        fetch();
        assertThat(Fetched.from(copy()).listedAt()).isEqualTo(Instant.ofEpochSecond(1_544_000_000));
        try (var left = Files.list(copy())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys.json", "list-keys.json", "status-list.jwt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, LIST_KEYS, LIST})
    void leaves_the_older_copy_where_a_network_answers_in_place_of_the_site(String asked) throws IOException {
        fetch();
        var before = Files.readString(copy().resolve("keys.json"));
        site.put(KEYS, site.get(KEYS) + " ");
        site.put(asked, SIGN_IN);
        assertThat(refusal()).isInstanceOf(Unusable.class);
        assertThat(Files.readString(copy().resolve("keys.json"))).isEqualTo(before);
        assertThatCode(() -> Fetched.from(copy())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>",
                "{}",
                "`\"\"`",
                "``",
                "[1]",
                "[{}]",
                "[{\"keyId\":\"k\",\"certificate\":\"AAAA\"}]",
                "[{\"keyId\":\"k\",\"certificate\":\"%s\",\"revokedAt\":\"the 3rd of May\"}]"
            })
    void says_in_words_of_what_is_no_list_of_keys_that_it_is_none(String keys) throws Exception {
        site.put(KEYS, keys.replace("%s", Base64.getEncoder().encodeToString(US.certificate.getEncoded())));
        for (var asked : site.entrySet()) Files.writeString(folder.resolve(fileOf(asked.getKey())), asked.getValue());
        var out = new ByteArrayOutputStream();
        int code = OfflineCheck.run(
                new String[] {
                    "check", folder.toString(), folder.resolve("keys.json").toString()
                },
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new OfflineWords(Locale.ENGLISH));
        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("could not be dealt with", "keys.json does not hold keys")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 31_556_889_864_403_199L})
    void takes_no_list_made_at_a_time_that_is_none(long made) throws IOException {
        var receipts = new Receipts(
                new KeptReceiptKeys(folder.resolve("ours"), KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()),
                JsonMapper.shared());
        site.put(LIST, receipts.seal(StatusList.TYPE, list(made)));
        assertThat(refusal()).isInstanceOf(Unusable.class);
    }

    @Test
    void has_words_in_both_languages_for_whatever_cannot_be_used() {
        for (var why : Unusable.Why.values())
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                assertThat(new Unusable(why, "x").inWords(new OfflineWords(language)))
                        .isNotBlank()
                        .doesNotContain("{");
    }

    private static String fileOf(String asked) {
        return asked.equals(KEYS) ? "keys.json" : asked.equals(LIST) ? "status-list.jwt" : "list-keys.json";
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private void fetch() throws IOException {
        Fetching.into(copy(), asked -> site.get(asked).getBytes(StandardCharsets.UTF_8));
    }

    private Throwable refusal() {
        return catchThrowable(this::fetch);
    }
}
