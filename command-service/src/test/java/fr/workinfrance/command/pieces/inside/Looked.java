package fr.workinfrance.command.pieces.inside;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.pieces.inside.UnsuitablePiece.Why;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is found in a file, however its bytes come. */
final class Looked {

    /** Small, so that small files are too large. */
    static final Bounds SMALL = new Bounds(1_000_000, 100_000, 250_000);

    static @Nullable Why inPng(byte[] file) {
        return seen(file, Inside::ofPng);
    }

    static @Nullable Why inJpeg(byte[] file) {
        return seen(file, Inside::ofJpeg);
    }

    static @Nullable Why inPdf(byte[] file) {
        return seen(file, Inside::ofPdf);
    }

    /** The same whether the bytes come all at once, in blocks or one by one. */
    static @Nullable Why seen(byte[] file, Function<Bounds, Inside> kind) {
        var whole = seen(file, file.length, kind.apply(SMALL));
        for (int block : new int[] {1, 7, 8192})
            assertThat(seen(file, block, kind.apply(SMALL))).isEqualTo(whole);
        return whole;
    }

    static @Nullable Why seen(byte[] file, int block, Inside inside) {
        try {
            boolean looks = true;
            for (int from = 0; looks && from < file.length; from += block)
                looks = inside.look(file, from, Math.min(block, file.length - from));
            return null;
        } catch (UnsuitablePiece unsuitable) {
            return unsuitable.why();
        }
    }

    private Looked() {}
}
