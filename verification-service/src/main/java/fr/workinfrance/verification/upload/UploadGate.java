package fr.workinfrance.verification.upload;

import fr.workinfrance.service.client.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few files come in at a time, few of whatever else is sent, few lists be taken away, and fewer of one client. Why: each keeps a
 * thread of the server while it comes or goes, and whoever checks by a code needs one too.
 */
public final class UploadGate extends OncePerRequestFilter {

    private static final String RECEIPTS = "/api/attestations/receipts/check";
    private static final String LISTS = "/api/attestations/bulk/";
    private static final Set<String> WITHOUT_A_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final List<String> rooms;
    private final Coming files = new Coming(80, 20);
    private final Coming others = new Coming(60, 20);
    private final Coming lists = new Coming(20, 4);

    /** @param rooms under which paths it stands: {@code ""} for all of them */
    public UploadGate(List<String> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = path(request);
        boolean isOurs = rooms.stream().anyMatch(room -> path.equals(room) || path.startsWith(room + "/"));
        return !isOurs || !(sends(request) || isList(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var coming = sends(request) ? isFile(request) ? files : others : lists;
        var client = ClientAddress.of(request.getRemoteAddr());
        if (!coming.enter(client)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            coming.leave(client);
        }
    }

    // Why not as it was sent: doors are found by what is meant, and the same path can be written in many ways.
    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static boolean sends(HttpServletRequest request) {
        return !WITHOUT_A_BODY.contains(request.getMethod())
                || request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isList(HttpServletRequest request) {
        return path(request).startsWith(LISTS);
    }

    private static boolean isFile(HttpServletRequest request) {
        if (path(request).equals(RECEIPTS)) return true;
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("image/") || type.startsWith("application/pdf");
    }
}
