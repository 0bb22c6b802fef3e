package fr.workinfrance.command.symbol;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.net.URI;
import java.util.Locale;

/** Where anybody checks an attestation: short, and in the upper case that makes the smallest QR code. */
public record CheckAddress(URI publicUrl) {

    public CheckAddress {
        if (publicUrl.getHost() == null) throw new IllegalArgumentException("not a public address: " + publicUrl);
    }

    /** What the symbols hold. Host and scheme ignore case (RFC 3986), and the path is served in upper case too. */
    public String forSymbols(AttestationCode code) {
        return base().toUpperCase(Locale.ROOT) + "/V/" + code;
    }

    /** What a person types: the page that asks for the code. */
    public String forPeople() {
        return base() + "/verify";
    }

    /** The public address, without a slash at its end. */
    public String base() {
        var text = publicUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
