package fr.workinfrance.command.pieces;

import fr.workinfrance.command.pieces.inside.Bounds;
import fr.workinfrance.command.pieces.inside.Inside;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** The formats a piece may have, and how a whole file of each begins and ends. */
enum PieceFormat {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)) {
        @Override
        Inside inside(Bounds bounds) {
            return Inside.ofPdf(bounds);
        }

        @Override
        boolean isEndOf(Tail tail) {
            return tail.lastIndexOf("%%EOF".getBytes(StandardCharsets.US_ASCII)) >= tail.length() - SLACK;
        }
    },
    JPEG("image/jpeg", hex("FFD8FF")) {
        @Override
        Inside inside(Bounds bounds) {
            return Inside.ofJpeg(bounds);
        }

        @Override
        boolean isEndOf(Tail tail) {
            return tail.withoutPadding().withoutNotes().withoutPadding().endsWith(hex("FFD9"));
        }
    },
    PNG("image/png", hex("89504E470D0A1A0A")) {
        @Override
        Inside inside(Bounds bounds) {
            return Inside.ofPng(bounds);
        }

        @Override
        boolean isEndOf(Tail tail) {
            return tail.endsWith(hex("0000000049454E44AE426082"));
        }
    };

    /** How far from the end readers of PDF look for its last line (ISO 32000-2, 7.5.5, in practice). */
    private static final int SLACK = 1024;

    private static final Tika DETECTION = new Tika();

    private final String mediaType;
    private final byte[] signature;

    PieceFormat(String mediaType, byte[] signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    /** The format of a file that begins like this; its name and what the sender calls it do not count. */
    static Optional<PieceFormat> of(byte[] head) {
        var detected = DETECTION.detect(head);
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(detected) && startsWith(head, format.signature))
                .findFirst();
    }

    /** What looks into a file of this format from its first byte on. */
    abstract Inside inside(Bounds bounds);

    /** Whether a whole file of this format ends like this. */
    abstract boolean isEndOf(Tail tail);

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && java.util.Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
