package fr.workinfrance.query.desk;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out a file, streamed from the vault, to whoever was found to have a right to it.
 *
 * <p>Why so many headers: it was sent by a stranger; the browser must never run it as a page of ours.
 */
@Component
public class Handing {
    private final Vault vault;

    Handing(Vault vault) {
        this.vault = vault;
    }

    /** Empty when the vault does not have it, or its person was erased. */
    public Optional<ResponseEntity<Resource>> of(DossierId dossier, PieceContent.Stored content, String name) {
        return vault.open(Subjects.worker(dossier), content.sha256())
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(content.mediaType()))
                        .contentLength(content.bytes())
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(new InputStreamResource(bytes)));
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
