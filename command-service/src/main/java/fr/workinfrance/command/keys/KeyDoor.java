package fr.workinfrance.command.keys;

import fr.workinfrance.command.signing.PublicCertificate;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator looks at the sealing keys, adds one and revokes one. */
@RestController
class KeyDoor {

    private final KeyDesk desk;
    private final Clock clock;

    KeyDoor(KeyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param certificate DER, in base64 */
    record Key(String keyId, Instant from, String certificate) {
        static Key of(PublicCertificate known) {
            return new Key(known.keyId(), known.madeAt(), Base64.getEncoder().encodeToString(known.der()));
        }
    }

    /** @param from when it begins to seal; now when absent */
    record Addition(@Nullable Instant from) {}

    record Revocation(ReplacementReason reason) {
        Revocation {
            Objects.requireNonNull(reason);
        }
    }

    @GetMapping("/api/signing-keys")
    List<Key> all(SignedIn reader) {
        administrator(reader);
        return desk.all().stream().map(Key::of).toList();
    }

    @PostMapping("/api/signing-keys")
    ResponseEntity<Key> add(@RequestBody Addition asked, SignedIn reader) {
        administrator(reader);
        var from = asked.from() == null ? clock.instant() : asked.from();
        return ResponseEntity.status(HttpStatus.CREATED).body(Key.of(desk.add(from)));
    }

    @PostMapping("/api/signing-keys/{key}/revocation")
    ResponseEntity<Void> revoke(
            @PathVariable String key,
            @RequestBody Revocation asked,
            @RequestHeader("Idempotency-Key") UUID commandId,
            SignedIn reader) {
        var by = administrator(reader);
        if (!desk.knows(key)) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        desk.revoke(key, asked.reason(), by.account(), commandId);
        return ResponseEntity.noContent().build();
    }

    private static Actor.Administrator administrator(SignedIn reader) {
        if (reader.actor() instanceof Actor.Administrator administrator) return administrator;
        throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
