package fr.workinfrance.verification.watch;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told when an attestation ends early.
 *
 * @param share the share it was checked by: with it the watch ends; absent for the attestation's own code
 */
record Watch(UUID id, String code, @Nullable UUID share, Kind kind, Contents contents, Locale language) {

    /** By which way. */
    enum Kind {
        EMAIL,
        WEBHOOK
    }

    /** Whether whoever is to be told said yes. */
    enum State {
        /** Somebody is to say yes on a page. */
        TO_CONFIRM,
        /** A program is to answer. */
        AWAITED,
        CONFIRMED
    }

    /**
     * By what something is known again, and nobody found.
     *
     * @param target the address, to the letter; of a program none is the same
     * @param asked the mailbox or the machine
     * @param client who gave the address
     * @param place the same, at this attestation alone
     */
    record Marks(String target, String asked, String client, String place) {}

    /**
     * What is kept sealed.
     *
     * @param target an e-mail address or an https address
     * @param label the first characters of the code as the watcher knows it: enough to tell which, too few to check with
     * @param reference what the watcher calls it
     * @param secret by which webhooks are signed; absent for e-mail
     */
    record Contents(
            String target,
            String label,
            @Nullable String reference,
            @Nullable String secret) {

        /** What is known of a watch whose seal does not open: that it is there. */
        static final Contents LOST = new Contents("", "", null, null);

        /** Why hidden: it holds an address and a secret. */
        @Override
        public String toString() {
            return "Contents[…]";
        }
    }
}
