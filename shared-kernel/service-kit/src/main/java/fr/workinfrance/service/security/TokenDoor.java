package fr.workinfrance.service.security;

import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token to a program that signs in with a password. */
@RestController
class TokenDoor {

    private final ServiceToken tokens;

    TokenDoor(ServiceToken tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/token")
    ResponseEntity<ServiceToken.Token> token(SignedIn reader, Authentication by) {
        // Why: a token that could buy the next one would live for ever.
        if (by instanceof TokenReader.ByToken) throw RequestProblem.of(HttpStatus.FORBIDDEN, "password-needed");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tokens.mintFor(reader.account().id()));
    }
}
