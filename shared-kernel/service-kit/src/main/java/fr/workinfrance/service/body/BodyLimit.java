package fr.workinfrance.service.body;

import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading a JSON body, or one of plain text, that is longer than any honest one, announced or not. */
final class BodyLimit extends OncePerRequestFilter {

    /** Doors with limits of their own: a whole dossier of another system, or the sealed answers of a long list. */
    private static final Set<String> OF_THEIR_OWN = Set.of("/api/imports", "/api/attestations/receipts/check");

    private final DataSize limit;

    BodyLimit(DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (OF_THEIR_OWN.contains(request.getRequestURI())) return true;
        var type = request.getContentType();
        return type == null || !isReadWhole(type.toLowerCase(Locale.ROOT));
    }

    /** Both are in memory before a door sees them. */
    private static boolean isReadWhole(String type) {
        return type.contains("json") || type.startsWith("text/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request, limit.toBytes()), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) throw tooLong(limit);
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static IOException tooLong(long limit) {
        return new IOException(RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", limit / (1024 * 1024)));
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = body.read(buffer, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > limit) throw tooLong(limit);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
