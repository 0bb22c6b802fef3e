package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.share.ShareCheck;
import fr.workinfrance.verification.share.SharedAnswer;
import fr.workinfrance.verification.share.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks by share codes, under the same limits as the others. */
@Component
final class ShareCheckDesk {

    private final CheckDesk desk;
    private final ShareCheck shares;

    ShareCheckDesk(CheckDesk desk, ShareCheck shares) {
        this.desk = desk;
        this.shares = shares;
    }

    SharedAnswer check(String typed, Way way, String client) {
        try (var entry = desk.admitCode(client)) {
            var answer = shares.of(typed, way);
            if (answer.verdict() instanceof Verdict.Unknown && ShareCode.isReadable(typed)) entry.guessed();
            desk.answered(answer.verdict(), "share", entry);
            return answer;
        }
    }

    /** One of a list that was let in before. */
    SharedAnswer ofOneOfMany(String typed) {
        return shares.of(typed, Way.LIST);
    }

    /**
     * What a comparison found.
     *
     * @param seen all that the holder of a share lets be seen, their name too, once the date of birth is theirs
     */
    record Compared(HolderCheck.Finding finding, @Nullable Disclosed seen) {}

    /** By either kind of code: whoever was given a share does not know the attestation's own. */
    Compared holder(String typed, @Nullable String birth, @Nullable String lastName, String client) {
        if (!ShareCode.isMeant(typed)) return new Compared(desk.holder(typed, birth, lastName, client), null);
        var shared = shares.find(typed).orElse(null);
        var code = shared == null ? "" : shared.attestation().code().text();
        boolean readable = ShareCode.isReadable(typed);
        // Why counted by the share, found or not: an answer would else tell one that is over from one that is not.
        var asked = readable ? ShareCode.of(typed).text() : typed;
        var finding = desk.holder(asked, readable, code, birth, lastName, client);
        return new Compared(finding, shares.compared(typed, shared, finding));
    }
}
