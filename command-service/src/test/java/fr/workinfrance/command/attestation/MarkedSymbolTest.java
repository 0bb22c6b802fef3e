package fr.workinfrance.command.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.geom.Subpath;
import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the mark "2D-DOC" stands: beside the symbol that it is of, and of no other (XP Z42-104). */
class MarkedSymbolTest {

    private static final Color BLACK = new DeviceRgb(0, 0, 0);

    /** A module of .8 mm and more: nothing else that is black and square is that large. */
    private static final float SMALLEST = 70;

    /** In points: the quiet zone of the symbol, and a line of small print. */
    private static final float NEAR = 20;

    private final AttestationPage page =
            new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol());

    @ParameterizedTest
    @EnumSource
    void is_under_the_larger_of_the_two_symbols(Kind kind) throws IOException {
        var drawn = Drawn.on(page.draw(kind.claim, Claims.SIGNED_ON));
        assertThat(drawn.symbols).hasSize(2);
        assertThat(drawn.marks).hasSize(1);
        var mark = drawn.marks.getFirst();
        assertThat(drawn.symbols)
                .filteredOn(symbol -> stands(mark, symbol))
                .singleElement()
                .isEqualTo(drawn.symbols.stream()
                        .max((one, other) -> Float.compare(one.getWidth(), other.getWidth()))
                        .orElseThrow());
    }

    @Test
    void stands_there_for_a_symbol_at_that_place_alone() {
        var mark = new Rectangle(50, 90, 30, 9);
        assertThat(stands(mark, new Rectangle(20, 100, 90, 90))).isTrue();
        assertThat(stands(mark, new Rectangle(20, 130, 90, 90))).isFalse();
        assertThat(stands(mark, new Rectangle(120, 100, 90, 90))).isFalse();
    }

    private static boolean stands(Rectangle mark, Rectangle symbol) {
        float below = symbol.getBottom() - mark.getTop();
        return mark.getLeft() >= symbol.getLeft()
                && mark.getRight() <= symbol.getRight()
                && below >= 0
                && below <= NEAR;
    }

    /** What is printed on the last page that matters here. */
    private static final class Drawn implements IEventListener {

        private final List<Rectangle> symbols = new ArrayList<>();
        private final List<Rectangle> marks = new ArrayList<>();

        static Drawn on(byte[] pdf) throws IOException {
            var drawn = new Drawn();
            try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
                new PdfCanvasProcessor(drawn).processPageContent(document.getLastPage());
            }
            return drawn;
        }

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof TextRenderInfo text && text.getText().contains("2D-DOC"))
                marks.add(Rectangle.calculateBBox(List.of(
                        point(text.getDescentLine().getStartPoint()),
                        point(text.getAscentLine().getEndPoint()))));
            if (data instanceof PathRenderInfo path
                    && path.getOperation() != PathRenderInfo.NO_OP
                    && BLACK.equals(path.getFillColor())) {
                var box = box(path);
                if (Math.min(box.getWidth(), box.getHeight()) > SMALLEST) symbols.add(box);
            }
        }

        @Override
        public Set<EventType> getSupportedEvents() {
            return Set.of(EventType.RENDER_TEXT, EventType.RENDER_PATH);
        }

        private static Rectangle box(PathRenderInfo path) {
            var corners = path.getPath().getSubpaths().stream()
                    .map(Subpath::getPiecewiseLinearApproximation)
                    .flatMap(List::stream)
                    .map(point -> point(new Vector((float) point.getX(), (float) point.getY(), 1).cross(path.getCtm())))
                    .toList();
            return corners.isEmpty() ? new Rectangle(0, 0) : Rectangle.calculateBBox(corners);
        }

        private static com.itextpdf.kernel.geom.Point point(Vector at) {
            return new com.itextpdf.kernel.geom.Point(at.get(Vector.I1), at.get(Vector.I2));
        }
    }
}
