package fr.workinfrance.query.agency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FurtherRequestTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void starts_from_what_agencies_miss_until_it_is_asked_for() {
        var past = new Past().examined("awa");
        assertThat(of(past, TODAY).missed()).isEmpty();
        past.then(new SupersedeOpinion(
                past.id,
                past.fromInspection,
                Past.INSPECTION,
                new OpinionAnswer(
                        OpinionAnswer.Verdict.WITH_RESERVATIONS,
                        past.words("Who is the employer?"),
                        List.of(),
                        List.of(PieceKind.COMPANY_EXTRACT, PieceKind.WORK_CONTRACT),
                        null)));
        var before = of(past, TODAY);
        assertThat(before.runsOn()).isTrue();
        assertThat(before.missed())
                .containsExactly(
                        new FurtherRequest.Missed("LABOUR_INSPECTION-75", PieceKind.COMPANY_EXTRACT),
                        new FurtherRequest.Missed("LABOUR_INSPECTION-75", PieceKind.WORK_CONTRACT));
        assertThat(before.gaps()).containsOnlyKeys("gap.COMPANY_EXTRACT", "gap.WORK_CONTRACT");
        past.then(new RequestPieces(
                past.id,
                List.of(new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING)),
                LocalDate.of(2026, 3, 20),
                null));
        assertThat(of(past, TODAY).missed()).isEmpty();
    }

    @Test
    void proposes_no_day_after_silence_has_decided() {
        var past = new Past().examined("awa");
        var silenceOn = Objects.requireNonNull(
                Objects.requireNonNull(DossierView.after(past.events())).silenceOn());
        assertThat(of(past, TODAY).by()).isEqualTo(TODAY.plusDays(30));
        assertThat(of(past, silenceOn.minusDays(3)).by()).isEqualTo(silenceOn);
        assertThat(of(past, silenceOn.minusDays(1)).isPossible()).isTrue();
        assertThat(of(past, silenceOn).isPossible()).isFalse();
        // Why further: what completeness lacks suspends the clock.
        var submitted = new Past().submitted("awa");
        assertThat(of(submitted, silenceOn.minusDays(3)).by()).isEqualTo(silenceOn.plusDays(27));
    }

    private static FurtherRequest of(Past past, LocalDate today) {
        return FurtherRequest.of(Objects.requireNonNull(DossierView.after(past.events())), today);
    }
}
