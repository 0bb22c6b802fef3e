package fr.workinfrance.query.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.contest.ContestView.AppealView;
import fr.workinfrance.query.contest.ContestView.ReasonsView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been said against the decisions that ended the request or the authorisation, in the words of whoever said it.
 *
 * @param courtBy the last day to go to court, where an appeal that was rejected or reasons that were told have it run anew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContestText(
        @Nullable ReasonsText reasons,
        List<AppealText> appeals,
        @Nullable LocalDate courtBy) {

    /** The reasons asked for; facts are absent until they are given, and once the person is erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReasonsText(
            Instant askedAt,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant givenAt,
            List<String> law,
            @Nullable String facts,
            @Nullable String signedBy,
            @Nullable String capacity) {}

    /** One appeal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppealText(
            String id,
            AppealKind kind,
            @Nullable String heardBy,
            Instant filedAt,
            @Nullable String grounds,
            LocalDate silenceOn,
            boolean keepsTheDelay,
            Appeal.State state,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable String signedBy,
            @Nullable String capacity) {}

    /** Opens a text for the reader; gives nothing where they have no right, or the person is erased. */
    public interface Words {
        @Nullable
        String open(@Nullable Personal<String> sealed);
    }

    public static ContestText of(ContestView view, Words words) {
        var reasons = view.reasons();
        return new ContestText(
                reasons == null ? null : reasons(reasons, words),
                view.appeals().stream().map(appeal -> appeal(appeal, words)).toList(),
                view.courtBy());
    }

    private static ReasonsText reasons(ReasonsView r, Words words) {
        return new ReasonsText(
                r.askedAt(),
                r.dueOn(),
                r.overdue(),
                r.givenAt(),
                r.law(),
                words.open(r.facts()),
                name(r.signatory(), words),
                capacity(r.signatory()));
    }

    private static AppealText appeal(AppealView a, Words words) {
        return new AppealText(
                a.id().toString(),
                a.kind(),
                a.above().map(AgencyId::toString).orElse(null),
                a.filedAt(),
                words.open(a.grounds()),
                a.silenceOn(),
                a.keepsTheDelay(),
                a.state(),
                a.answeredAt(),
                words.open(a.answer()),
                name(a.signatory(), words),
                capacity(a.signatory()));
    }

    private static @Nullable String name(@Nullable Signatory signatory, Words words) {
        return signatory == null ? null : words.open(signatory.name());
    }

    private static @Nullable String capacity(@Nullable Signatory signatory) {
        return signatory == null ? null : signatory.capacity();
    }
}
