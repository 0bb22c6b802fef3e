package fr.workinfrance.service.answering;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends answers to programs in one piece with their length, where they are short. Why: Spring sends what it wrote at once, before the
 * end is known, and whoever asked is woken twice, for the answer and for an empty piece that ends it.
 */
final class InOnePiece extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            /** Not yet: what is longer than the server's buffer goes out without being told to. */
            @Override
            public void flushBuffer() {}
        });
    }
}
