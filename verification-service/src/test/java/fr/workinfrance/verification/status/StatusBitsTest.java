package fr.workinfrance.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.status.Listed.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    @Test
    void say_of_each_place_what_was_written() throws IOException {
        var marks = new HashMap<Integer, Mark>();
        for (int place = 0; place < 5000; place += 7) marks.put(place, Mark.values()[place % 4]);
        var read = StatusBits.read(StatusBits.of(5000, marks).compressed());
        for (int place = 0; place < 5000; place++)
            assertThat(read.at(place)).as("place %d", place).contains(marks.getOrDefault(place, Mark.HOLDS));
        assertThat(read.at(-1)).isEmpty();
        assertThat(read.at(1_000_000)).isEmpty();
    }

    /** The example of two bits in the draft: places 0 to 11 (Token Status List, section 4.1). */
    @Test
    void are_packed_as_in_the_example_of_the_standard() throws IOException {
        var marks = Map.of(
                0,
                Mark.ENDED,
                1,
                Mark.SUSPENDED,
                3,
                Mark.REPLACED,
                5,
                Mark.ENDED,
                7,
                Mark.ENDED,
                8,
                Mark.ENDED,
                9,
                Mark.SUSPENDED,
                10,
                Mark.REPLACED,
                11,
                Mark.REPLACED);
        assertThat(unpacked(StatusBits.of(12, marks).compressed())).startsWith((byte) 0xC9, (byte) 0x44, (byte) 0xF9);
    }

    private static byte[] unpacked(String compressed) throws IOException {
        var packed = new ByteArrayInputStream(Base64.getUrlDecoder().decode(compressed));
        try (var bytes = new InflaterInputStream(packed)) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void do_not_count_what_was_issued() {
        assertThat(StatusBits.of(3, Map.of()).compressed())
                .isEqualTo(StatusBits.of(900, Map.of()).compressed());
    }
}
