package fr.workinfrance.verification.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.verification.calling.Bounded;
import fr.workinfrance.verification.calling.Lookups;
import fr.workinfrance.verification.calling.Reach;
import fr.workinfrance.verification.calling.WebhookAddress;
import fr.workinfrance.verification.calling.WebhookCall;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs, by the rule of Standard Webhooks: HMAC-SHA-256 over number, time and body, each call under the watch's own secret. */
final class Webhook implements AutoCloseable {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int GONE = 410;

    private final Reach reach;
    private final Duration within;
    private final Lookups lookups;
    private final JsonMapper json = JsonMapper.shared();

    /**
     * @param reach which machines may be called
     * @param within how long a call may take, all of it together
     */
    Webhook(Reach reach, Duration within) {
        this.reach = reach;
        this.within = within;
        this.lookups = new Lookups(reach);
    }

    /**
     * @param type {@code watch.confirm}, which asks for a yes: any 2xx; then {@code attestation.withdrawn},
     *     {@code attestation.repealed}, {@code attestation.replaced} or {@code attestation.restored}
     */
    record Body(String type, Instant timestamp, Data data) {}

    /**
     * @param code the first characters of the code that was checked
     * @param reference what the watcher calls it; not where a yes is asked for: whoever is called may be somebody else
     * @param verdict absent where a yes is asked for
     * @param day first day on which the verdict holds; of what stands again, the day on which that was decided: it holds for the days before too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String watch,
            String code,
            @Nullable String reference,
            @Nullable String verdict,
            @Nullable LocalDate day) {}

    boolean isAddress(String typed) {
        return WebhookAddress.isOne(typed, reach);
    }

    /** Looks the machine up. */
    Lookups.Found machineOf(String address) {
        return lookups.find(address);
    }

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    void tell(Message message, Instant now) throws NotTold {
        var contents = message.watch().contents();
        var body = json.writeValueAsBytes(body(message, now));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Work-In-France-Webhook");
        headers.put("webhook-id", message.id().toString());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        var secret = Objects.requireNonNull(contents.secret(), "a webhook has a secret");
        headers.put("webhook-signature", "v1," + signature(secret, message.id().toString(), now, body));
        judge(called(contents.target(), headers, body));
    }

    private int called(String target, Map<String, String> headers, byte[] body) throws NotTold {
        try {
            return Bounded.within(within, () -> WebhookCall.post(machine(target), headers, body));
        } catch (UnknownHostException nobody) {
            throw new NotTold("no-such-machine", false);
        } catch (IOException failed) {
            throw new NotTold(failed.getClass().getSimpleName(), false);
        }
    }

    private WebhookAddress machine(String target) throws UnknownHostException {
        return WebhookAddress.of(target, reach).orElseThrow(() -> new UnknownHostException("none that may be called"));
    }

    private static void judge(int status) throws NotTold {
        if (status / 100 != 2) throw new NotTold("status-" + status, status == GONE);
    }

    private static Body body(Message message, Instant now) {
        var contents = message.watch().contents();
        var watch = message.watch().id().toString();
        if (message.asksAProgram())
            return new Body("watch.confirm", now, new Data(watch, contents.label(), null, null, null));
        var verdict = message.kind().name();
        return new Body(
                "attestation." + verdict.toLowerCase(Locale.ROOT),
                now,
                new Data(watch, contents.label(), contents.reference(), verdict, message.day()));
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

    @Override
    public void close() {
        lookups.close();
    }
}
