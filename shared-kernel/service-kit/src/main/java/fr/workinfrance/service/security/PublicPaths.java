package fr.workinfrance.service.security;

import java.util.List;

/** Paths of one service that anybody may ask for; a service declares its own as a bean, everything else asks for a sign-in. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
