package fr.workinfrance.verification.upload;

import fr.workinfrance.service.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/**
 * What somebody hands in, whole on the disk before anybody looks at it. Why: however slowly it comes, nobody else waits for it, and
 * no more of it is in memory than there are {@linkplain Places places}.
 */
public final class Upload implements AutoCloseable {

    /** Within this, all of it together: a photograph of ten megabytes over a poor telephone line takes it. */
    static final Duration WITHIN = Duration.ofMinutes(1);

    private static final int PIECE = 16 * 1024;

    private final Path file;
    private final int largest;

    private Upload(Path file, int largest) {
        this.file = file;
        this.largest = largest;
    }

    /** @param largest bytes; one more is taken, and says that there were more */
    public static Upload received(InputStream from, int largest) throws IOException {
        return received(from, largest, System::nanoTime);
    }

    static Upload received(InputStream from, int largest, LongSupplier nanoseconds) throws IOException {
        var upload = new Upload(Files.createTempFile("upload", ""), largest);
        try {
            upload.take(from, nanoseconds);
            return upload;
        } catch (IOException | RuntimeException notWhole) {
            upload.close();
            throw notWhole;
        }
    }

    private void take(InputStream from, LongSupplier nanoseconds) throws IOException {
        long began = nanoseconds.getAsLong();
        var piece = new byte[PIECE];
        try (var to = Files.newOutputStream(file)) {
            for (int left = largest + 1; left > 0; ) {
                int read = read(from, piece, Math.min(left, PIECE));
                if (read < 0) return;
                if (nanoseconds.getAsLong() - began > WITHIN.toNanos()) throw tooSlow();
                to.write(piece, 0, read);
                left -= read;
            }
        }
    }

    // Why no fault of ours: whoever stops in the middle is not waited for by the server, or has gone.
    private static int read(InputStream from, byte[] piece, int most) {
        try {
            return from.read(piece, 0, most);
        } catch (IOException stopped) {
            throw tooSlow();
        }
    }

    private static RequestProblem tooSlow() {
        return RequestProblem.of(HttpStatus.REQUEST_TIMEOUT, "too-slow");
    }

    public boolean isTooLarge() throws IOException {
        return Files.size(file) > largest;
    }

    public byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
