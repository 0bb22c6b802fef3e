package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.token.ExactBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of an answer carries, so that neither its receipt nor showing it again needs a second check: the answer, vouched
 * for by us and only to us, for an hour. Not yet a receipt: nobody else can tell that it is ours.
 */
public final class Counterfoil {

    static final Duration LIFE = Duration.ofHours(1);

    private final ReceiptKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    public Counterfoil(ReceiptKeys keys, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    public String of(Answered answer) {
        var said = json.writeValueAsBytes(answer);
        return ExactBase64.write(said) + "." + ExactBase64.write(mark(said));
    }

    /** The answer; nothing for one that is not ours, was changed, or is too old. */
    public Optional<Answered> read(String carried) {
        try {
            var parts = carried.split("\\.", -1);
            if (parts.length != 2) return Optional.empty();
            var said = ExactBase64.read(parts[0]);
            if (!MessageDigest.isEqual(mark(said), ExactBase64.read(parts[1]))) return Optional.empty();
            return Optional.of(json.readValue(said, Answered.class)).filter(this::isFresh);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isFresh(Answered answer) {
        return clock.instant().isBefore(answer.receipt().checkedAt().plus(LIFE));
    }

    /**
     * Why under a key made from the one that seals now: all that serve the same folder agree on it, and whoever stole an older key can
     * have nothing sealed with it anew.
     */
    private byte[] mark(byte[] said) {
        try {
            var made = MessageDigest.getInstance("SHA-256");
            made.update("work-in-france/counterfoil/1".getBytes(StandardCharsets.US_ASCII));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(made.digest(keys.sealing().secret().getEncoded()), "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
