package fr.workinfrance.service.web;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.service.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller who asks, as an {@link Actor} or as {@link SignedIn}: from the login, never from the request. */
public final class ReaderArguments implements HandlerMethodArgumentResolver {

    public static Actor actor() {
        var reader = signedIn();
        return reader == null ? new Actor.Anyone() : reader.actor();
    }

    public static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn reader ? reader : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Actor.class ? actor() : signedIn();
    }
}
