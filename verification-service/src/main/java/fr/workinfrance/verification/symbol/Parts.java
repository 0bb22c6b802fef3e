package fr.workinfrance.verification.symbol;

import com.google.zxing.LuminanceSource;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The parts of a picture in which a symbol is looked for, in that order: the whole, then squares of it, from the greatest to the
 * smallest, and never more than so many.
 */
final class Parts {

    /** A page has about 700, a photograph as long as the screen of a telephone 1,200; beyond, the smallest are left out. */
    static final int MOST = 1_500;

    private static final double[] SIDES = {.7, .5, .35, .28, .22};
    private static final int STEPS_A_SIDE = 4;

    static Stream<LuminanceSource> of(LuminanceSource whole) {
        int shorter = Math.min(whole.getWidth(), whole.getHeight());
        var squares = Arrays.stream(SIDES).boxed().flatMap(part -> squares(whole, (int) (shorter * part)));
        return Stream.concat(Stream.of(whole), squares).limit(MOST);
    }

    private static Stream<LuminanceSource> squares(LuminanceSource whole, int side) {
        int step = Math.max(1, side / STEPS_A_SIDE);
        return places(whole.getHeight(), side, step)
                .flatMap(y -> places(whole.getWidth(), side, step).map(x -> whole.crop(x, y, side, side)));
    }

    /** The last place is at the edge: a symbol is often printed at the foot of a page. */
    private static Stream<Integer> places(int length, int side, int step) {
        return Stream.concat(
                Stream.iterate(0, at -> at + side < length, at -> at + step), Stream.of(Math.max(0, length - side)));
    }

    private Parts() {}
}
