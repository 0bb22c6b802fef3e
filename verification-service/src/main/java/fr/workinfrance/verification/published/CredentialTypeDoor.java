package fr.workinfrance.verification.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where wallets and checkers read what the credential in a wallet is (SD-JWT VC type metadata). Here and not where it is issued: who
 * checks may need it when nothing is issued.
 */
@RestController
final class CredentialTypeDoor {

    private static final String PATH = "/credential-types/work-authorisation/1";
    private static final String FILE = "credential-types/work-authorisation-1.json";

    private final ObjectNode type;

    CredentialTypeDoor(@Value("${wif.public-url}") String publicUrl) {
        type = read();
        type.put("vct", (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<JsonNode> type() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(type);
    }

    private static ObjectNode read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
