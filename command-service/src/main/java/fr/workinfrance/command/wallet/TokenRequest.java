package fr.workinfrance.command.wallet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What a wallet asks a token with (RFC 6749, section 4.5; OpenID4VCI 1.0, section 6.1).
 *
 * @param transaction the transaction code
 */
record TokenRequest(String code, String transaction) {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    /** @throws WalletFault when it is none */
    static TokenRequest of(HttpServletRequest request) {
        if (!isForm(request.getContentType()) || request.getQueryString() != null)
            throw invalid("the parameters belong into an application/x-www-form-urlencoded body");
        var grant = one(request, "grant_type");
        if (grant == null) throw invalid("grant_type is missing");
        if (!grant.equals(GRANT))
            throw WalletFault.of("unsupported_grant_type", "this server knows the pre-authorized code grant only");
        var code = one(request, "pre-authorized_code");
        if (code == null) throw invalid("pre-authorized_code is missing");
        var transaction = one(request, "tx_code");
        if (transaction == null) throw invalid("tx_code is missing: the offer asks for one");
        return new TokenRequest(code, transaction);
    }

    private static boolean isForm(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.valueOf(type));
        } catch (IllegalArgumentException noType) {
            return false;
        }
    }

    private static @Nullable String one(HttpServletRequest request, String name) {
        var values = values(request, name);
        if (values == null || values[0].isEmpty()) return null;
        if (values.length > 1) throw invalid("a parameter is there twice");
        return values[0];
    }

    private static String @Nullable [] values(HttpServletRequest request, String name) {
        try {
            return request.getParameterValues(name);
        } catch (IllegalStateException unreadable) {
            throw invalid("the parameters cannot be read");
        }
    }

    private static WalletFault invalid(String why) {
        return WalletFault.of("invalid_request", why);
    }
}
