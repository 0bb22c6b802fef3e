package fr.workinfrance.command.wallet;

import org.springframework.http.HttpStatus;

/** A request of a wallet that is refused, in the words that the specifications keep for it. */
final class WalletFault extends RuntimeException {

    private final HttpStatus status;
    private final String error;
    private final String description;

    private WalletFault(HttpStatus status, String error, String description) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    /**
     * @param error of RFC 6749, section 5.2, or of OpenID4VCI 1.0, section 8.3.1.2
     * @param description for whoever writes the wallet: ASCII, nothing of the request
     */
    static WalletFault of(String error, String description) {
        return new WalletFault(HttpStatus.BAD_REQUEST, error, description);
    }

    /** No access token, or none that is good (RFC 6750, section 3). */
    static WalletFault token(String error, String description) {
        return new WalletFault(HttpStatus.UNAUTHORIZED, error, description);
    }

    HttpStatus status() {
        return status;
    }

    /** Empty when nothing was shown that could be wrong. */
    String error() {
        return error;
    }

    String description() {
        return description;
    }
}
