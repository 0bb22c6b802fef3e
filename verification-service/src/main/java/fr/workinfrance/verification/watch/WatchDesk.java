package fr.workinfrance.verification.watch;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.client.ClientAddress;
import fr.workinfrance.service.wording.Written;
import fr.workinfrance.verification.calling.Mailbox;
import fr.workinfrance.verification.calling.WebhookAddress;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.Entry;
import fr.workinfrance.verification.share.ShareCheck;
import fr.workinfrance.verification.share.Shared;
import fr.workinfrance.verification.share.Way;
import fr.workinfrance.verification.watch.Watch.Contents;
import fr.workinfrance.verification.watch.Watch.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes down who wishes to be told, and lets go of them again.
 *
 * <p>Nobody is told who did not say yes: an e-mail address is asked once and a program by a call, and what is not answered within a
 * day is forgotten.
 */
final class WatchDesk {

    /** How long a question waits for its yes. */
    static final Duration TO_CONFIRM = Duration.ofDays(1);

    private static final int KEPT_AFTER = 30;
    private static final int MOST_OF_ONE_CODE = 200;

    /** Of one attestation, for as long as it lasts. */
    private static final int MOST_OF_ONE_CLIENT = 5;

    /** A day, of one mailbox. */
    private static final int MOST_UNANSWERED = 5;

    /** A day, of one machine, and of one client, over all attestations. */
    private static final int MOST_UNANSWERED_OF_MANY = 20;

    private static final int LABEL = 4;
    private static final int LONGEST_REFERENCE = 64;

    private final Register register;
    private final ShareCheck shares;
    private final CheckBudgets budgets;
    private final Watches watches;
    private final WatchSecrets secrets;
    private final Webhook webhook;
    private final boolean byMail;
    private final Clock clock;

    WatchDesk(
            Register register,
            ShareCheck shares,
            CheckBudgets budgets,
            Watches watches,
            WatchSecrets secrets,
            Webhook webhook,
            boolean byMail,
            Clock clock) {
        this.register = register;
        this.shares = shares;
        this.budgets = budgets;
        this.watches = watches;
        this.secrets = secrets;
        this.webhook = webhook;
        this.byMail = byMail;
        this.clock = clock;
    }

    /** What somebody asks for. */
    record Wish(
            String code, Kind kind, String target, @Nullable String reference, Locale language) {}

    /** What came of it. */
    sealed interface Answer {

        /** The address was sent a question, unless it was already; which of them is not said. */
        record Asked() implements Answer {}

        /**
         * A program that is called, and told once it said yes.
         *
         * @param secret to check calls with; told this once
         * @param pass to end it with
         */
        record Watching(UUID id, String secret, String pass) implements Answer {
            @Override
            public String toString() {
                return "Watching[" + id + "]";
            }
        }

        record Refused(Why why) implements Answer {}
    }

    /** Why nobody will be told. */
    enum Why {
        UNKNOWN_CODE,
        /** It ended or was replaced already. */
        NOTHING_TO_WATCH,
        NO_ADDRESS,
        /** Not https, or not a machine of the open internet. */
        NO_WEBHOOK,
        NO_MAIL_SERVER,
        TOO_MANY,
        /** As often today as one client may for one attestation. */
        TOO_OFTEN,
        /** Many addresses that the client gave, or that lead to that machine, have not answered. */
        UNANSWERED,
        /** Too many webhooks are being looked up. */
        NOT_NOW
    }

    /** The attestation that is meant, and until when there may be something to tell. */
    private record Meant(Registered attestation, @Nullable UUID share, LocalDate until) {}

    boolean writesMail() {
        return byMail;
    }

    /** Whether it may be asked now, by whoever asks with a code. */
    Entry admit(String client) {
        return budgets.tryCode(client);
    }

    /** @param entry by which it was let in */
    Answer ask(Wish wish, String client, Entry entry) {
        // Why first: what is ill-written is answered the same whatever its code is of.
        var illWritten = illWritten(wish);
        if (illWritten != null) return new Answer.Refused(illWritten);
        var now = clock.instant();
        var meant = meant(wish.code());
        if (meant.isEmpty()) {
            if (AttestationCode.isReadable(wish.code()) || ShareCode.isReadable(wish.code())) entry.guessed();
            return new Answer.Refused(Why.UNKNOWN_CODE);
        }
        // Why whatever came of it: an attestation that has ended, or that many watch, is no guess either.
        entry.found();
        var refusal = refusal(wish, meant.get(), now, client);
        if (refusal != null) return new Answer.Refused(refusal);
        return taken(wish, meant.get(), now, client);
    }

    /** Whether it was said yes to; nothing for whoever has no pass, and once it is over. */
    Optional<Watch.State> stateOf(UUID id, String pass) {
        return secrets.passes(id, pass) ? watches.stateOf(id) : Optional.empty();
    }

    /** Says yes for whoever was written to. Why not for a program: its pass is told to whoever named it. */
    void confirm(UUID id, String pass) {
        if (secrets.passes(id, pass)) watches.confirm(id, Kind.EMAIL, clock.instant());
    }

    /** Whether the pass is its own; ended twice it is ended. */
    boolean stop(UUID id, String pass) {
        if (!secrets.passes(id, pass)) return false;
        watches.stop(id);
        return true;
    }

    private Optional<Meant> meant(String typed) {
        if (ShareCode.isMeant(typed))
            return Optional.ofNullable(shares.of(typed, Way.WATCH).shared()).map(WatchDesk::byShare);
        return register.byTyped(typed)
                .map(found -> new Meant(found, null, found.validity().until()));
    }

    private static Meant byShare(Shared shared) {
        return new Meant(shared.attestation(), shared.share().value(), shared.until());
    }

    private @Nullable Why refusal(Wish wish, Meant meant, Instant now, String client) {
        var ends = Set.of(Validity.Status.EXPIRED, Validity.Status.WITHDRAWN, Validity.Status.REPEALED);
        var validity = meant.attestation().validity();
        boolean over = ends.contains(validity.on(ParisTime.dayOf(now))) || validity.endedOn() != null;
        if (over || meant.attestation().replaced() != null) return Why.NOTHING_TO_WATCH;
        var code = meant.attestation().code().text();
        if (watches.of(code) >= MOST_OF_ONE_CODE) return Why.TOO_MANY;
        if (watches.of(code, secrets.place(code, ClientAddress.of(client))) >= MOST_OF_ONE_CLIENT) return Why.TOO_MANY;
        if (isUnanswered(wish, now, client)) return Why.UNANSWERED;
        // Why counted before the machine is looked up: that takes as long as whoever named it likes.
        if (!budgets.watch(client, code).isZero()) return Why.TOO_OFTEN;
        var unreachable = wish.kind() == Kind.WEBHOOK ? unreachable(wish.target()) : null;
        // Why given back: nobody was looked up, and they were asked to come again.
        if (unreachable == Why.NOT_NOW) budgets.watchedNothing(client, code);
        return unreachable;
    }

    private boolean isUnanswered(Wish wish, Instant now, String client) {
        var since = now.minus(TO_CONFIRM);
        return watches.unansweredFor(secrets.client(ClientAddress.of(client)), since) >= MOST_UNANSWERED_OF_MANY
                || wish.kind() == Kind.WEBHOOK && watches.unanswered(asked(wish), since) >= MOST_UNANSWERED_OF_MANY;
    }

    private String asked(Wish wish) {
        return secrets.asked(
                switch (wish.kind()) {
                    case EMAIL -> Mailbox.of(wish.target());
                    case WEBHOOK -> WebhookAddress.machineOf(wish.target());
                });
    }

    private @Nullable Why illWritten(Wish wish) {
        return switch (wish.kind()) {
            case WEBHOOK -> webhook.isAddress(wish.target()) ? null : Why.NO_WEBHOOK;
            case EMAIL -> {
                if (!byMail) yield Why.NO_MAIL_SERVER;
                yield Mailbox.isAddress(wish.target()) ? null : Why.NO_ADDRESS;
            }
        };
    }

    private @Nullable Why unreachable(String address) {
        return switch (webhook.machineOf(address)) {
            case MAY_BE_CALLED -> null;
            case MAY_NOT -> Why.NO_WEBHOOK;
            case NOT_NOW -> Why.NOT_NOW;
        };
    }

    private Answer taken(Wish wish, Meant meant, Instant now, String client) {
        var id = UUID.randomUUID();
        boolean mail = wish.kind() == Kind.EMAIL;
        // Why the same answer: whether somebody was asked before is nobody's business.
        if (mail && watches.unanswered(asked(wish), now.minus(TO_CONFIRM)) >= MOST_UNANSWERED)
            return new Answer.Asked();
        var secret = mail ? null : Webhook.newSecret();
        var contents = new Contents(wish.target(), label(wish.code()), cut(wish.reference()), secret);
        var watch =
                new Watch(id, meant.attestation().code().text(), meant.share(), wish.kind(), contents, wish.language());
        watches.add(
                watch,
                marks(wish, watch, ClientAddress.of(client)),
                now,
                now.plus(TO_CONFIRM),
                meant.until().plusDays(KEPT_AFTER));
        return secret == null ? new Answer.Asked() : new Answer.Watching(id, secret, secrets.pass(id));
    }

    private Watch.Marks marks(Wish wish, Watch watch, String client) {
        return new Watch.Marks(
                secrets.mark(
                        wish.kind() == Kind.EMAIL
                                ? wish.target().toLowerCase(Locale.ROOT)
                                : watch.id() + wish.target()),
                asked(wish),
                secrets.client(client),
                secrets.place(watch.code(), client));
    }

    private static String label(String typed) {
        var code = ShareCode.isMeant(typed)
                ? ShareCode.of(typed).text()
                : AttestationCode.of(typed).text();
        return code.substring(0, LABEL) + "…";
    }

    private static @Nullable String cut(@Nullable String reference) {
        if (reference == null || reference.isBlank()) return null;
        return Written.cut(reference.strip().replaceAll("\\p{Cntrl}", " "), LONGEST_REFERENCE);
    }
}
