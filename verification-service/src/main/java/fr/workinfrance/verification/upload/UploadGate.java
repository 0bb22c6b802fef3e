package fr.workinfrance.verification.upload;

import fr.workinfrance.verification.limits.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few files come in at a time, and fewer of one client. Why: each keeps a thread of the server while it comes, and whoever checks
 * by a code needs one too.
 */
public final class UploadGate extends OncePerRequestFilter {

    private static final int OF_ALL = 80;
    private static final int OF_ONE_CLIENT = 20;

    private final Map<String, Integer> coming = new HashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/verify") && !path.startsWith("/api/attestations/")) return true;
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (path.equals("/api/attestations/receipts/check")) return false;
        return !(type.startsWith("multipart/") || type.startsWith("image/") || type.startsWith("application/pdf"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = ClientAddress.of(request.getRemoteAddr());
        if (!enter(client)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(client);
        }
    }

    private synchronized boolean enter(String client) {
        int all = coming.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= OF_ALL || coming.getOrDefault(client, 0) >= OF_ONE_CLIENT) return false;
        coming.merge(client, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String client) {
        coming.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
