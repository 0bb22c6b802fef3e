package fr.workinfrance.verification.check;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificates of every key that has ever sealed an attestation. */
public interface Certificates {

    List<Published> all();

    /**
     * A certificate under the name of its key.
     *
     * @param authority vouches for it to readers that trust authorities only, where we made one; nothing is believed here because of it
     * @param between of the authorities between it and its anchor, the nearest first; nothing is believed here because of them either
     * @param revokedAt since when nothing new under it is ours; absent while it may be used
     */
    record Published(
            String keyId,
            X509Certificate certificate,
            @Nullable X509Certificate authority,
            List<X509Certificate> between,
            @Nullable Instant revokedAt) {

        public Published {
            between = List.copyOf(between);
        }

        /** One for which at most one authority vouches. */
        public Published(
                String keyId,
                X509Certificate certificate,
                @Nullable X509Certificate authority,
                @Nullable Instant revokedAt) {
            this(keyId, certificate, authority, List.of(), revokedAt);
        }

        /** One for which nobody vouches but itself, or an authority that is none of ours. */
        public Published(String keyId, X509Certificate certificate, @Nullable Instant revokedAt) {
            this(keyId, certificate, null, revokedAt);
        }
    }
}
