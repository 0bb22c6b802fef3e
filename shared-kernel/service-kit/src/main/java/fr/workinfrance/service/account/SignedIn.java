package fr.workinfrance.service.account;

import fr.workinfrance.domain.access.Actor;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind the request at the door, as Spring Security holds it. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final transient Account account;
    private @Nullable String passwordHash;

    public SignedIn(Account account, @Nullable String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    public Account account() {
        return account;
    }

    public Actor actor() {
        return account.actor();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + account.kind()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
