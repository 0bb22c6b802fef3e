package fr.workinfrance.verification.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.verification.calling.WebhookAddress;
import fr.workinfrance.verification.calling.WebhookCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs, by the rule of Standard Webhooks: HMAC-SHA-256 over number, time and body, each call under the watch's own secret. */
final class Webhook {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int GONE = 410;

    private final boolean anywhere;
    private final JsonMapper json = JsonMapper.shared();

    /** @param anywhere whether machines may be called that are not of the open internet: for tests */
    Webhook(boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** @param type {@code attestation.withdrawn}, {@code attestation.repealed} or {@code attestation.replaced} */
    record Body(String type, Instant timestamp, Data data) {}

    /**
     * @param code the first characters of the code that was checked
     * @param day first day on which the verdict holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String watch,
            String code,
            @Nullable String reference,
            String verdict,
            @Nullable LocalDate day) {}

    boolean mayBeCalled(String address) {
        return WebhookAddress.of(address, anywhere).isPresent();
    }

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    void tell(Message message, Instant now) throws NotTold {
        var contents = message.watch().contents();
        var to =
                WebhookAddress.of(contents.target(), anywhere).orElseThrow(() -> new NotTold("no-such-machine", false));
        var body = json.writeValueAsBytes(body(message, now));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Work-In-France-Webhook");
        headers.put("webhook-id", message.id().toString());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        var secret = Objects.requireNonNull(contents.secret(), "a webhook has a secret");
        headers.put("webhook-signature", "v1," + signature(secret, message.id().toString(), now, body));
        judge(called(to, headers, body));
    }

    private static int called(WebhookAddress to, LinkedHashMap<String, String> headers, byte[] body) throws NotTold {
        try {
            return WebhookCall.post(to, headers, body);
        } catch (IOException failed) {
            throw new NotTold(failed.getClass().getSimpleName(), false);
        }
    }

    private static void judge(int status) throws NotTold {
        if (status / 100 != 2) throw new NotTold("status-" + status, status == GONE);
    }

    private static Body body(Message message, Instant now) {
        var contents = message.watch().contents();
        var verdict = message.kind().name();
        return new Body(
                "attestation." + verdict.toLowerCase(Locale.ROOT),
                now,
                new Data(
                        message.watch().id().toString(),
                        contents.label(),
                        contents.reference(),
                        verdict,
                        message.day()));
    }

    static String signature(String secret, String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
