package fr.workinfrance.command.keys;

import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.known.PublicCertificate;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    record Addition(@Nullable Instant from) {

        /** Whether that key can be the one asked for; certificates know whole seconds. */
        boolean allows(PublicCertificate made) {
            return from == null || from.truncatedTo(ChronoUnit.SECONDS).equals(made.madeAt());
        }
    }

    record Revocation(ReplacementReason reason) {
        Revocation {
            Objects.requireNonNull(reason);
            if (!reason.isOfTheKey()) throw new IllegalArgumentException("no reason to revoke a key");
        }
    }

    @GetMapping("/api/signing-keys")
    List<Key> all(SignedIn reader) {
        administrator(reader);
        return desk.all().stream().map(Key::of).toList();
    }

    @PostMapping("/api/signing-keys")
    @Parameter(in = ParameterIn.HEADER, name = RequestHeaders.IDEMPOTENCY_KEY, required = true)
    ResponseEntity<Key> add(@RequestBody Addition asked, @RequestHeader HttpHeaders headers, SignedIn reader) {
        administrator(reader);
        var order = RequestHeaders.unversioned(headers).commandId();
        var made = desk.madeFor(order).orElseGet(() -> added(order, asked));
        if (!asked.allows(made)) throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "said-otherwise", "AddKey");
        return ResponseEntity.status(HttpStatus.CREATED).body(Key.of(made));
    }

    private PublicCertificate added(UUID order, Addition asked) {
        switch (desk.source()) {
            case TOKEN -> throw RequestProblem.of(HttpStatus.CONFLICT, "key-made-elsewhere");
            case AUTHORITY -> throw RequestProblem.of(HttpStatus.CONFLICT, "key-certified-elsewhere");
            case HERE -> {}
        }
        var from = asked.from() == null ? clock.instant() : asked.from();
        if (!desk.canBegin(from)) throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-from");
        return desk.add(order, from);
    }

    @PostMapping("/api/signing-keys/{key}/revocation")
    @Parameter(in = ParameterIn.HEADER, name = RequestHeaders.IDEMPOTENCY_KEY, required = true)
    ResponseEntity<Void> revoke(
            @PathVariable String key,
            @RequestBody Revocation asked,
            @RequestHeader HttpHeaders headers,
            SignedIn reader) {
        var by = administrator(reader);
        var commandId = RequestHeaders.unversioned(headers).commandId();
        if (!desk.knows(key)) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        if (!desk.revoke(key, asked.reason(), by.account(), commandId))
            throw RequestProblem.of(
                    HttpStatus.CONFLICT,
                    desk.source() == Seal.Source.AUTHORITY ? "no-certified-key-left" : "no-key-left");
        return ResponseEntity.noContent().build();
    }

    private static Actor.Administrator administrator(SignedIn reader) {
        if (reader.actor() instanceof Actor.Administrator administrator) return administrator;
        throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
