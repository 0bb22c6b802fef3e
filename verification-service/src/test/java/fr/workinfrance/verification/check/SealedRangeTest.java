package fr.workinfrance.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealedRangeTest {

    @Test
    void is_found_once_however_often_a_file_speaks_of_it() {
        var file = ("%PDF-1.7 " + "/ByteRange [0 10 20 30] ".repeat(9) + "/ByteRange [0 10 20 31]");
        assertThat(SealedRange.in(file.getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(new SealedRange(10, 20, 51), new SealedRange(10, 20, 50));
    }

    @Test
    void is_found_first_in_a_file_that_speaks_of_others_behind_it() {
        var ours = "%PDF-1.7 /ByteRange [0 10 20 30] ";
        var first = new SealedRange(10, 20, 50);
        assertThat(ranges(ours + "/ByteRange [0 10 20 5] ".repeat(16)))
                .containsExactlyInAnyOrder(first, new SealedRange(10, 20, 25));
        var others = IntStream.range(1, 99)
                .mapToObj("/ByteRange [0 11 20 %d] "::formatted)
                .collect(Collectors.joining());
        assertThat(ranges(ours + others))
                .hasSize(16)
                .contains(first)
                .startsWith(new SealedRange(11, 20, 118), new SealedRange(11, 20, 117));
    }

    private static List<SealedRange> ranges(String file) {
        return SealedRange.in(file.getBytes(StandardCharsets.US_ASCII));
    }
}
