package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.verification.check.TestSeal.Level;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written behind a seal: proofs of it, which are of the seal, and all else, which is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofsBehindTest {

    private LocalAuthority authority;
    private TestSeal us;
    private final Map<Level, byte[]> sealed = new EnumMap<>(Level.class);

    @BeforeAll
    void seal() throws Exception {
        authority = new LocalAuthority();
        us = new TestSeal(authority);
        for (var level : Level.values()) sealed.put(level, us.seal(TestSeal.pdf("Autorisation de travail"), level));
    }

    @AfterAll
    void close() {
        authority.close();
    }

    @ParameterizedTest
    @EnumSource
    void are_of_the_seal_at_each_level(Level level) {
        assertThat(check(sealed.get(level))).isEqualTo(new Verdict.NeverIssued());
    }

    @ParameterizedTest
    @EnumSource
    void may_be_added_by_others(Level level) {
        var proven = ForgedUpdates.proven(sealed.get(level));
        assertThat(check(proven)).isEqualTo(new Verdict.NeverIssued());
        assertThat(check(ForgedUpdates.proven(proven))).isEqualTo(new Verdict.NeverIssued());
    }

    @Test
    void leave_an_issued_document_what_it_is() throws IOException {
        var issued = sealed.get(Level.T);
        var checker = checker(new RegisterInMemory().with(row(CODE, Sha256.of(issued), YEAR)));
        for (var document : List.of(issued, ForgedUpdates.proven(issued)))
            assertThat(checker.byDocument(new ByteArrayInputStream(document), null))
                    .isInstanceOf(Verdict.Valid.class);
    }

    /** Why it matters: each look at a seal takes a signature apart, and reads all that stands behind it. */
    @Test
    void are_looked_at_once() throws IOException {
        var asked = new AtomicInteger();
        var clock = Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC);
        var checker = new Checker(
                new RegisterInMemory(),
                () -> {
                    asked.incrementAndGet();
                    return List.of(us.published());
                },
                clock);
        for (var document : List.of(sealed.get(Level.B), sealed.get(Level.LTA))) {
            asked.set(0);
            assertThat(checker.byDocument(new ByteArrayInputStream(document), null))
                    .isEqualTo(new Verdict.NeverIssued());
            assertThat(asked).hasValue(1);
        }
    }

    record Row(String done, byte[] file) {
        @Override
        public String toString() {
            return done;
        }
    }

    Stream<Row> forged() {
        return Stream.of(Level.values())
                .flatMap(level -> ForgedUpdates.of(sealed.get(level)).entrySet().stream()
                        .map(forged -> new Row(forged.getKey() + ", behind " + level, forged.getValue())));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void are_nothing_else(Row row) {
        assertThat(check(row.file())).isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    /** Why not inside the stamp: it is made of what an authority wrote, some of which no signature covers. */
    @Test
    void cannot_be_changed_anywhere_once_a_time_stamp_covers_them() {
        var whole = sealed.get(Level.LTA);
        var text = new String(whole, ISO_8859_1);
        int stamp = text.lastIndexOf("/Contents <", text.indexOf("/DocTimeStamp"));
        int behind = text.indexOf('>', stamp);
        for (int i = whole.length / 3; i < whole.length; i += 41) {
            if (i > stamp && i < behind) continue;
            var copy = whole.clone();
            copy[i] ^= 0x01;
            assertThat(check(copy)).as("byte %d", i).isInstanceOfAny(Altered.class, NotOurs.class);
        }
    }

    @Test
    void with_a_stamp_over_something_else_are_no_proofs() {
        var text = new String(sealed.get(Level.LTA), ISO_8859_1);
        int stamp = text.lastIndexOf("/Contents <", text.indexOf("/DocTimeStamp"));
        int token = text.indexOf("0420", stamp);
        var other = text.substring(0, token + 4) + "00".repeat(32) + text.substring(token + 68);
        assertThat(check(other.getBytes(ISO_8859_1))).isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    @Test
    void of_another_document_are_no_proofs() {
        var other = us.seal(TestSeal.pdf("Autorisation de séjour"), Level.B);
        var whole = sealed.get(Level.LTA);
        var text = new String(whole, ISO_8859_1);
        int first = text.indexOf("%%EOF\n", text.indexOf("%%EOF\n") + 1) + 6;
        var joined = new String(other, ISO_8859_1) + text.substring(first);
        assertThat(check(joined.getBytes(ISO_8859_1))).isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    private Verdict check(byte[] document) {
        try {
            return checker(new RegisterInMemory()).byDocument(new ByteArrayInputStream(document), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Checker checker(Register register) {
        return new Checker(
                register,
                () -> List.of(us.published()),
                Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));
    }
}
