package fr.workinfrance.service.security;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Turns a valid token into the account it names, as the account is today. */
final class TokenReader implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Accounts accounts;

    TokenReader(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var reader = accounts.account(AccountId.of(String.valueOf(token.getSubject())))
                .map(account -> new SignedIn(account, null))
                .orElseThrow(() -> new InvalidBearerTokenException("unknown account"));
        return new ByToken(reader);
    }

    /** Somebody who showed a token rather than a password. */
    static final class ByToken extends AbstractAuthenticationToken {
        private final SignedIn reader;

        ByToken(SignedIn reader) {
            super(reader.getAuthorities());
            this.reader = reader;
            setAuthenticated(true);
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public SignedIn getPrincipal() {
            return reader;
        }
    }
}
