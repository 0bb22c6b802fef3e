package fr.workinfrance.verification.added;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void says_the_same_in_another_order_and_written_at_another_time() {
        assertThat(Metadata.saySame(
                        "<rdf:Description pdfaid:part=\"3\" xmp:ModifyDate=\"2026\" pdfaid:conformance=\"A\"/>",
                        "<rdf:Description  pdfaid:conformance=\"A\"  pdfaid:part=\"3\" xmp:ModifyDate=\"2027\"/>"))
                .isTrue();
        assertThat(Metadata.saySame("<a b=\"1\"/>", "<a b=\"2\"/>")).isFalse();
    }

    @Test
    void says_something_else_where_a_date_or_a_program_is_a_text() {
        assertThat(Metadata.saySame("<a xmp:ModifyDate=\"2026\"/>", "<a xmp:ModifyDate=\"2026 valable\"/>"))
                .isFalse();
        assertThat(Metadata.saySame(
                        "<pdf:Producer>iText 9</pdf:Producer>", "<pdf:Producer>7 0 obj/endobj</pdf:Producer>"))
                .isFalse();
    }

    @Test
    void is_not_compared_where_it_is_longer_than_any_of_ours() {
        var lengthy = "<a>" + "x".repeat(70_000) + "</a>";
        assertThat(Metadata.saySame(lengthy, lengthy)).isFalse();
    }
}
