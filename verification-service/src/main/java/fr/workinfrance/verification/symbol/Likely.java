package fr.workinfrance.verification.symbol;

import com.google.zxing.LuminanceSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The squares of a picture that look most like a symbol: full of edges, in a rim with few of them. Why: in a page a reader finds the
 * symbol in one of hundreds of {@link Parts}, and to try those one after the other takes longer than a busy machine may; to compare
 * them all costs less than one of them.
 */
final class Likely {

    static final int MOST = 12;

    /** Of the shorter side of the picture, from a symbol at the foot of a scanned page to one that fills a photograph. */
    private static final double[] SIDES = {.12, .16, .2, .25, .32, .4, .5, .65, .8};

    private static final int MOST_TURNED = 4;

    /** Why these: the reader finds a symbol that leans by a dozen degrees, and a quarter of a turn is nothing to it. */
    private static final double[] TURNS = {22.5, 45, 67.5};

    private static final int CELLS_ALONG_A_SIDE = 120;
    private static final int STEPS_A_SIDE = 8;

    /** Of the side of a square: what is around a symbol is white for some of its modules, as the writer of one has to leave it. */
    private static final int RIM = 6;

    /** Of the side of a square, more than the rim: a reader wants some white on each side. */
    private static final int AROUND = 4;

    private final GreyPicture picture;
    private final int cell;
    private final int columns;
    private final int rows;
    /** The edges in all cells above and to the left. */
    private final long[][] sums;

    private Likely(GreyPicture picture) {
        this.picture = picture;
        cell = Math.max(2, Math.min(picture.getWidth(), picture.getHeight()) / CELLS_ALONG_A_SIDE);
        columns = picture.getWidth() / cell;
        rows = picture.getHeight() / cell;
        sums = summed(picture.getMatrix());
    }

    /**
     * Those squares with some of what is around them, the likeliest first; none that shows nearly the same as one before. Then the
     * first of them turned.
     */
    static Stream<LuminanceSource> of(GreyPicture picture) {
        var likely = new Likely(picture);
        var best = likely.best();
        return Stream.concat(
                best.stream().map(likely::cut),
                best.stream()
                        .limit(MOST_TURNED)
                        .flatMap(square ->
                                DoubleStream.of(TURNS).mapToObj(degrees -> likely.cutTurned(square, degrees))));
    }

    /** @param score how much fuller of edges it is than the rim around it */
    private record Square(int x, int y, int side, double score) {

        boolean isNearly(Square other) {
            int larger = Math.max(side, other.side);
            int apart =
                    Math.max(Math.abs(middle(x) - other.middle(other.x)), Math.abs(middle(y) - other.middle(other.y)));
            return apart < larger / 2 && Math.abs(side - other.side) * 4 < larger;
        }

        /** Twice that, so that it is whole. */
        private int middle(int from) {
            return 2 * from + side;
        }
    }

    private List<Square> best() {
        var best = new ArrayList<Square>();
        var inOrder = squares()
                .sorted(Comparator.comparingDouble(Square::score).reversed())
                .iterator();
        while (best.size() < MOST && inOrder.hasNext()) {
            var next = inOrder.next();
            if (best.stream().noneMatch(next::isNearly)) best.add(next);
        }
        return best;
    }

    private Stream<Square> squares() {
        return DoubleStream.of(SIDES)
                .mapToInt(part -> (int) (Math.min(columns, rows) * part))
                .filter(side -> side >= STEPS_A_SIDE / 2)
                .boxed()
                .flatMap(side -> places(rows - side, side)
                        .flatMap(y ->
                                places(columns - side, side).map(x -> new Square(x, y, side, score(x, y, side)))));
    }

    private static Stream<Integer> places(int last, int side) {
        int step = Math.max(1, side / STEPS_A_SIDE);
        return IntStream.rangeClosed(0, last / step).mapToObj(number -> number * step);
    }

    private double score(int x, int y, int side) {
        int rim = Math.max(1, side / RIM);
        int left = Math.max(0, x - rim);
        int top = Math.max(0, y - rim);
        int right = Math.min(columns, x + side + rim);
        int foot = Math.min(rows, y + side + rim);
        double inside = edges(x, y, x + side, y + side);
        double area = (double) side * side;
        double around = (double) (right - left) * (foot - top) - area;
        return inside / area - (edges(left, top, right, foot) - inside) / Math.max(1, around);
    }

    private long edges(int left, int top, int right, int foot) {
        return sums[foot][right] - sums[top][right] - sums[foot][left] + sums[top][left];
    }

    private LuminanceSource cut(Square square) {
        int around = Math.max(1, square.side / AROUND);
        int left = Math.max(0, square.x - around) * cell;
        int top = Math.max(0, square.y - around) * cell;
        int side = (square.side + 2 * around) * cell;
        return picture.crop(
                left, top, Math.min(side, picture.getWidth() - left), Math.min(side, picture.getHeight() - top));
    }

    private LuminanceSource cutTurned(Square square, double degrees) {
        int around = Math.max(1, square.side / AROUND);
        return picture.turned(
                (square.x - around) * cell, (square.y - around) * cell, (square.side + 2 * around) * cell, degrees);
    }

    private long[][] summed(byte[] grey) {
        var sum = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            long before = 0;
            for (int column = 0; column < columns; column++) {
                before += edgesIn(grey, column * cell, row * cell) / ((long) cell * cell);
                sum[row + 1][column + 1] = sum[row][column + 1] + before;
            }
        }
        return sum;
    }

    /** How much each point of a cell differs from the next one and from the one below. */
    private long edgesIn(byte[] grey, int left, int top) {
        int width = picture.getWidth();
        int right = Math.min(left + cell, width - 1);
        int foot = Math.min(top + cell, picture.getHeight() - 1);
        long edges = 0;
        for (int y = top; y < foot; y++)
            for (int at = y * width + left; at < y * width + right; at++)
                edges += Math.abs((grey[at] & 255) - (grey[at + 1] & 255))
                        + Math.abs((grey[at] & 255) - (grey[at + width] & 255));
        return edges;
    }
}
