package fr.workinfrance.verification.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.LuminanceSource;
import org.junit.jupiter.api.Test;

/** In how many parts of a picture a symbol is looked for. */
class PartsTest {

    @Test
    void are_no_more_than_so_many_however_long_the_picture() {
        assertThat(Parts.of(new Blank(300, 1_800)).count()).isEqualTo(Parts.MOST);
        assertThat(Parts.of(new Blank(20_000, 20)).count()).isEqualTo(Parts.MOST);
    }

    @Test
    void reach_the_last_corner_of_a_page_and_of_a_photograph() {
        for (var whole : new Blank[] {new Blank(1_240, 1_754), new Blank(4_000, 3_000), new Blank(1_080, 2_400)}) {
            var last = (Blank) Parts.of(whole).reduce((_, next) -> next).orElseThrow();
            assertThat(last.right).isEqualTo(whole.right);
            assertThat(last.foot).isEqualTo(whole.foot);
            assertThat(last.getWidth()).isEqualTo((int) (Math.min(whole.getWidth(), whole.getHeight()) * .22));
        }
    }

    /** A picture without its points: only where it lies. */
    private static final class Blank extends LuminanceSource {

        private final int right;
        private final int foot;

        Blank(int width, int height) {
            this(width, height, width, height);
        }

        private Blank(int width, int height, int right, int foot) {
            super(width, height);
            this.right = right;
            this.foot = foot;
        }

        @Override
        public LuminanceSource crop(int left, int top, int width, int height) {
            return new Blank(width, height, left + width, top + height);
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            throw new AssertionError("nobody looks at it");
        }

        @Override
        public byte[] getMatrix() {
            throw new AssertionError("nobody looks at it");
        }
    }
}
