package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.ShareCode;
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
        desk.admit(client);
        var answer = shares.of(typed, way);
        if (answer.verdict() instanceof Verdict.Unknown && ShareCode.isReadable(typed)) desk.guessed(client);
        desk.counted(answer.verdict(), "share");
        return answer;
    }

    /** One of a list that was let in before. */
    Verdict ofOneOfMany(String typed) {
        return shares.of(typed, Way.LIST).verdict();
    }

    /** By either kind of code: whoever was given a share does not know the attestation's own. */
    HolderCheck.Finding holder(String typed, @Nullable String birth, @Nullable String lastName, String client) {
        if (!ShareCode.isMeant(typed)) return desk.holder(typed, birth, lastName, client);
        boolean readable = ShareCode.isReadable(typed);
        var code = shares.find(typed)
                .map(shared -> shared.attestation().code().text())
                .orElse("");
        // Why counted by the share, found or not: an answer would else tell one that is over from one that is not.
        return desk.holder(readable ? ShareCode.of(typed).text() : typed, readable, code, birth, lastName, client);
    }
}
