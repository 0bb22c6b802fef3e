package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.TestSeal;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.OtherWritings;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.status.StatusList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The command that checks without a network, with what it fetched from a service that is then shut down. */
class OfflineCheckIT {

    private static final LocalAuthority AUTHORITY = open();
    private static final TestSeal US = new TestSeal(AUTHORITY);
    private static final LocalDate LAST_DAY = LocalDate.of(2019, 9, 30);
    private static final OfflineWords ENGLISH = new OfflineWords(Locale.ENGLISH);

    @TempDir
    private static Path folder;

    private static Path fetched;

    @BeforeAll
    static void fetchAndCutTheNetwork() throws Exception {
        fetched = Papers.fetched(folder, US);
    }

    @AfterAll
    static void close() {
        AUTHORITY.close();
    }

    private static LocalAuthority open() {
        try {
            return new LocalAuthority();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void finds_valid_what_holds_and_says_how_old_the_list_is() throws Exception {
        var said = check(Papers.symbol(US, 0, LAST_DAY), "2018-12-24T10:00:00Z");
        assertThat(said.code()).isZero();
        assertThat(said.text()).startsWith("VALID AWA DIALLO").contains("Status as of", "not known offline");
    }

    @Test
    void knows_what_was_withdrawn_before_the_list_was_made() throws Exception {
        var said = check(Papers.symbol(US, 1, LAST_DAY), "2018-12-24T10:00:00Z");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).startsWith("ENDED");
    }

    @Test
    void knows_the_dates() throws Exception {
        assertThat(check(Papers.symbol(US, 0, LAST_DAY), "2018-09-01T10:00:00Z").text())
                .startsWith("NOT_STARTED");
        assertThat(check(Papers.symbol(US, 0, LAST_DAY), "2020-01-01T10:00:00Z").text())
                .startsWith("EXPIRED");
    }

    @Test
    void calls_nothing_valid_by_a_list_that_is_too_old() throws Exception {
        var lasting = Papers.symbol(US, 0, LocalDate.of(2099, 12, 31));
        assertThat(check(lasting, Instant.now().toString()).text()).startsWith("VALID");
        var later = Instant.now().plus(StatusList.LIFE).plus(Duration.ofDays(1));
        assertThat(check(lasting, later.toString()).text()).startsWith("LIST_TOO_OLD");
    }

    @Test
    void refuses_what_was_changed_and_what_others_signed() throws Exception {
        assertThat(check(Papers.symbol(US, 0, LAST_DAY).replace("DIALLO", "CAMARA"), "2018-12-24T10:00:00Z")
                        .text())
                .startsWith("ALTERED SYMBOL");
        var pdf = Files.write(folder.resolve("forged.pdf"), new TestSeal("them").seal(TestSeal.pdf("x")));
        assertThat(run("2018-12-24T10:00:00Z", "check", fetched.toString(), pdf.toString())
                        .text())
                .startsWith("NOT_OURS FOREIGN_SEAL");
    }

    @Test
    void believes_no_list_that_somebody_else_signed() throws IOException {
        var tampered = Files.createDirectory(folder.resolve("tampered"));
        for (var name : new String[] {"keys.json", "list-keys.json", "status-list.jwt"})
            Files.copy(fetched.resolve(name), tampered.resolve(name));
        var list = Files.readString(tampered.resolve("status-list.jwt"));
        Files.writeString(tampered.resolve("status-list.jwt"), list.replaceFirst("[.]ey", ".eX"));
        assertThatThrownBy(() -> Fetched.from(tampered)).isInstanceOf(IOException.class);
    }

    @Test
    void believes_no_list_that_is_written_in_another_way_than_ours() throws IOException {
        var other = Files.createDirectory(folder.resolve("rewritten"));
        for (var name : new String[] {"keys.json", "list-keys.json"})
            Files.copy(fetched.resolve(name), other.resolve(name));
        var list = Files.readString(fetched.resolve("status-list.jwt")).strip();
        for (int part = 0; part < 3; part++)
            for (var written : OtherWritings.of(list, part)) {
                Files.writeString(other.resolve("status-list.jwt"), written);
                assertThatThrownBy(() -> Fetched.from(other)).as(written).isInstanceOf(IOException.class);
            }
    }

    @Test
    void believes_no_list_that_we_signed_for_something_else() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        for (var name : new String[] {"keys.json", "list-keys.json"})
            Files.copy(fetched.resolve(name), other.resolve(name));
        var ours = new Receipts(
                new KeptReceiptKeys(folder.resolve("keys"), KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()),
                JsonMapper.shared());
        var body = Files.readString(fetched.resolve("status-list.jwt")).split("\\.")[1];
        var content = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(body));
        Files.writeString(other.resolve("status-list.jwt"), ours.seal(StatusList.TYPE, content));
        assertThat(Fetched.from(other).listedAt())
                .isEqualTo(Fetched.from(fetched).listedAt());
        Files.writeString(other.resolve("status-list.jwt"), ours.seal(Receipts.RECEIPT, content));
        assertThatThrownBy(() -> Fetched.from(other)).isInstanceOf(IOException.class);
    }

    @Test
    void says_how_it_is_used() throws Exception {
        assertThat(run().code()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void finds_valid_a_document_sealed_at_each_level(TestSeal.Level level) throws Exception {
        var said = check(US.seal(Papers.withClaim(Papers.claim(0)), level), "2018-12-24T10:00:00Z");
        assertThat(said.text()).startsWith("VALID Awa Diallo, 2018-10-01 – 2019-09-30");
        assertThat(said.code()).isZero();
        assertThat(check(US.seal(Papers.withClaim(Papers.claim(1)), level), "2018-12-24T10:00:00Z")
                        .text())
                .startsWith("ENDED");
    }

    @Test
    void refuses_whatever_else_is_written_behind_a_document() throws Exception {
        var rows = ForgedUpdates.of(US.seal(Papers.withClaim(Papers.claim(0)), TestSeal.Level.LTA));
        for (var row : rows.entrySet()) {
            var said = check(row.getValue(), "2018-12-24T10:00:00Z");
            assertThat(said.text())
                    .as(row.getKey())
                    .startsWith("ALTERED ADDED_TO\nDocument altered. Something was added");
            assertThat(said.code()).as(row.getKey()).isEqualTo(1);
        }
    }

    @Test
    void says_what_was_and_what_was_not_checked_of_a_document_without_a_claim() throws Exception {
        var broken = List.of(
                TestSeal.pdf("Autorisation de travail"),
                Papers.withClaim("{"),
                Papers.withClaim("{}"),
                Papers.withClaim(Papers.claim(0).replace("2018-10-01", "soon")));
        for (var document : broken) {
            var said = check(US.seal(document, TestSeal.Level.B), "2018-12-24T10:00:00Z");
            assertThat(said.text())
                    .startsWith("NO_CLAIM\nDates cannot be read.")
                    .contains("unchanged: that was checked", "neither its dates, nor a withdrawal", "Status as of");
            assertThat(said.code()).isEqualTo(1);
        }
    }

    @Test
    void warns_when_there_is_a_newer_list_and_believes_none_that_is_too_old() throws Exception {
        var made = Fetched.from(fetched).listedAt();
        assertThat(checkLong(made.plus(Duration.ofHours(11))).text())
                .startsWith("VALID")
                .doesNotContain("newer status", "too old");
        var nextDay = checkLong(made.plus(Duration.ofHours(30)));
        assertThat(nextDay.text()).startsWith("VALID").contains("30 h 0 min ago", "There is a newer status");
        assertThat(nextDay.code()).isZero();
        var later = checkLong(made.plus(Duration.ofDays(31)));
        assertThat(later.text())
                .startsWith("LIST_TOO_OLD")
                .contains(
                        "Status too old. This is ours and unchanged, but the status loaded is too old",
                        "load it again");
        assertThat(later.code()).isEqualTo(1);
    }

    @Test
    void speaks_the_language_of_the_terminal() throws Exception {
        var file = Files.write(folder.resolve("french.pdf"), US.seal(TestSeal.pdf("x"), TestSeal.Level.B));
        var out = new ByteArrayOutputStream();
        OfflineCheck.run(
                new String[] {"check", fetched.toString(), file.toString()},
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                OfflineWords.of(Map.of("LANG", "fr_FR.UTF-8")));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Elle porte notre cachet et elle est inchangée", "État des attestations au");
        assertThat(OfflineWords.of(Map.of("LC_ALL", "", "LANG", "de_DE.UTF-8"))).isEqualTo(ENGLISH);
    }

    @Test
    void says_in_words_what_it_cannot_use() throws Exception {
        var nowhere = folder.resolve("nowhere").toString();
        var said = run("check", nowhere, nowhere);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("could not be dealt with").doesNotContain("Exception");
        var large = folder.resolve("large.pdf");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertThat(run("check", fetched.toString(), large.toString()).text()).startsWith("TOO_LARGE\nFile too large.");
    }

    private record Said(int code, String text) {}

    private static Said check(byte[] pdf, String now) throws Exception {
        var file = Files.write(folder.resolve("document.pdf"), pdf);
        return run(now, "check", fetched.toString(), file.toString());
    }

    /** Of an authorisation that is still in force on that day, whatever it is. */
    private static Said checkLong(Instant now) throws Exception {
        return check(
                US.seal(Papers.withClaim(Papers.claim(0).replace("2019-09-30", "2999-12-31")), TestSeal.Level.B),
                now.toString());
    }

    private static Said check(String symbol, String now) throws Exception {
        var file = Files.writeString(folder.resolve("symbol.txt"), symbol);
        return run(now, "check", fetched.toString(), file.toString());
    }

    private static Said run(String... arguments) throws Exception {
        boolean dated = arguments.length > 0 && arguments[0].startsWith("20");
        var clock = dated ? Clock.fixed(Instant.parse(arguments[0]), ZoneOffset.UTC) : Clock.systemUTC();
        var rest = dated ? java.util.Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        var out = new ByteArrayOutputStream();
        int code = OfflineCheck.run(rest, clock, new PrintStream(out, true, StandardCharsets.UTF_8), ENGLISH);
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
}
