package fr.workinfrance.command.credential;

/**
 * Where a wallet, and whoever is shown what is in it, finds what it needs.
 *
 * @param issuer the credential issuer's own name and address, without a slash at its end
 * @param checks where attestations are checked: the list of what no longer holds, the keys, the type
 */
public record WalletAddresses(String issuer, String checks) {

    public static final String TOKEN = "/api/wallet/token";
    public static final String NONCE = "/api/wallet/nonce";
    public static final String CREDENTIAL = "/api/wallet/credential";

    public WalletAddresses {
        issuer = withoutSlash(issuer);
        checks = withoutSlash(checks);
    }

    public String token() {
        return issuer + TOKEN;
    }

    public String nonce() {
        return issuer + NONCE;
    }

    public String credential() {
        return issuer + CREDENTIAL;
    }

    /** What the credential is: also where that is described. Never changed: another form has another number. */
    public String type() {
        return checks + "/credential-types/work-authorisation/1";
    }

    public String statusList() {
        return checks + "/status-lists/1";
    }

    public String keys() {
        return checks + "/.well-known/jwks.json";
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
