package fr.workinfrance.verification.returned;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.RegisterInMemory;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.token.ExactBase64;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is brought back, in whatever it was given, and what looking at it asks for. */
class ReturnedReceiptsTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of the longest text: as bytes, as letters, and as much again for what is looked for in it. */
    private static final long MOST = 6L * Receipts.LONGEST;

    @TempDir
    private static Path keys;

    private Receipts receipts;
    private ReturnedReceipts returned;

    @BeforeEach
    void open() {
        var kept = new KeptReceiptKeys(keys, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC());
        receipts = new Receipts(kept, JsonMapper.shared());
        var checker = new Checker(new RegisterInMemory(), List::of, Clock.systemUTC());
        returned = new ReturnedReceipts(receipts, checker, JsonMapper.shared());
    }

    record Text(String made, String text) {
        @Override
        public String toString() {
            return made;
        }
    }

    static Stream<Text> large() {
        return Stream.of(
                new Text("a list of objects", filled("{\"a\":[{}", ",{}")),
                new Text("a list of objects, in the header of a signature", header(filled("{\"a\":[{}", ",{}"))),
                new Text("nothing but dots", filled("", ".")),
                new Text("many names", names()),
                new Text("lists in lists", filled("{\"a\":[", "[")),
                new Text("one long name", filled("{\"", "a")),
                new Text("one long number", filled("{\"a\":1", "1")),
                new Text("one long text", filled("{\"a\":\"", "b")));
    }

    @ParameterizedTest
    @MethodSource("large")
    void are_none_and_cost_what_their_text_does(Text text) {
        var bytes = text.text().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isLessThanOrEqualTo(Receipts.LONGEST);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(returned.of(bytes)).isInstanceOf(Returned.NotOurs.class);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST);
    }

    @Test
    void cost_what_their_text_does_where_they_are_the_answers_of_a_list_too() {
        var content = Map.of("answers", Collections.nCopies(10_000, Map.of()));
        var sealed = receipts.seal(Receipts.ANSWERS, content).getBytes(StandardCharsets.UTF_8);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(returned.of(sealed)).isInstanceOf(Returned.GenuineList.class);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                " %s\n",
                "{\"verdict\":\"VALID\",\"receipt\":\"%s\"}",
                "{\"id\":\"x\",\"lines\":[{\"receipt\":\"no\",\"sealed\":\"no\"}],\"sealed\":\"%s\"}",
                "{\"receipt\":null,\"sealed\":\"%s\",\"more\":[{}]}",
                "{\"sealed\":{\"sealed\":\"no\"},\"receipt\":\"%s\"}"
            })
    void are_found_in_what_they_were_given_in(String around) {
        var sealed = receipts.seal(Receipts.ANSWERS, Map.of("answers", List.of()));
        assertThat(returned.ofText(around.formatted(sealed)))
                .isInstanceOfSatisfying(
                        Returned.GenuineList.class,
                        list -> assertThat(list.content()).isEqualTo("{\"answers\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"other\":\"%s\"}",
                "{\"a\":{\"receipt\":\"%s\"}}",
                "[{\"receipt\":\"%s\"}]",
                "{\"receipt\":[\"%s\"]}",
                "{\"receipt\":\"x\",\"sealed\":\"%s\"}",
                "{\"receipt\" \"%s\"}"
            })
    void are_found_nowhere_else(String around) {
        var sealed = receipts.seal(Receipts.ANSWERS, Map.of("state", "DONE"));
        assertThat(returned.ofText(around.formatted(sealed))).isInstanceOf(Returned.NotOurs.class);
    }

    private static String filled(String begin, String with) {
        return begin + with.repeat((Receipts.LONGEST - begin.length()) / with.length());
    }

    private static String header(String json) {
        var part = json.substring(0, json.length() / 4 * 3 - 30) + "]}";
        return ExactBase64.write(part.getBytes(StandardCharsets.UTF_8)) + ".e30.e30";
    }

    private static String names() {
        var text = new StringBuilder("{\"a\":0");
        for (int i = 0; text.length() < Receipts.LONGEST - 20; i++)
            text.append(",\"").append(Integer.toHexString(i)).append("\":0");
        return text.append('}').toString();
    }
}
