package fr.workinfrance.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedRangeTest {

    @Test
    void is_found_once_however_often_a_file_speaks_of_it() {
        var file = ("%PDF-1.7 " + "/ByteRange [0 10 20 30] ".repeat(9) + "/ByteRange [0 10 20 31]");
        assertThat(SealedRange.in(file.getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(new SealedRange(10, 20, 51), new SealedRange(10, 20, 50));
    }
}
