package fr.workinfrance.query.agency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FurtherRequestTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void starts_from_what_agencies_miss_until_it_is_asked_for() {
        var past = new Past().examined("awa");
        assertThat(of(past, TODAY).missed()).isEmpty();
        misses(past, PieceKind.COMPANY_EXTRACT, PieceKind.WORK_CONTRACT);
        var before = of(past, TODAY);
        assertThat(before.runsOn()).isTrue();
        assertThat(before.missed())
                .containsExactly(
                        new FurtherRequest.Missed("LABOUR_INSPECTION-75", PieceKind.COMPANY_EXTRACT),
                        new FurtherRequest.Missed("LABOUR_INSPECTION-75", PieceKind.WORK_CONTRACT));
        assertThat(before.gaps()).containsOnlyKeys("gap.COMPANY_EXTRACT", "gap.WORK_CONTRACT");
        asked(past, PieceKind.COMPANY_EXTRACT, PieceKind.WORK_CONTRACT);
        assertThat(of(past, TODAY).missed()).isEmpty();
    }

    @Test
    void goes_on_proposing_what_was_left_out_of_a_request() {
        var past = misses(new Past().examined("awa"), PieceKind.COMPANY_EXTRACT, PieceKind.WORK_CONTRACT);
        asked(past, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).containsExactly(PieceKind.WORK_CONTRACT);
        sent(past, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).containsExactly(PieceKind.WORK_CONTRACT);
        asked(past, PieceKind.PASSPORT);
        assertThat(missed(past)).as("another request").containsExactly(PieceKind.WORK_CONTRACT);
        asked(past, PieceKind.WORK_CONTRACT);
        assertThat(missed(past)).isEmpty();
    }

    @Test
    void proposes_no_more_what_the_agency_no_longer_misses() {
        var past = misses(new Past().examined("awa"), PieceKind.COMPANY_EXTRACT, PieceKind.WORK_CONTRACT);
        asked(past, PieceKind.COMPANY_EXTRACT);
        misses(past);
        assertThat(missed(past)).isEmpty();
    }

    @Test
    void proposes_no_more_what_came_without_having_been_asked_for() {
        var past = misses(new Past().examined("awa"), PieceKind.COMPANY_EXTRACT, PieceKind.MANDATE);
        asked(past, PieceKind.COMPANY_EXTRACT);
        sent(past, PieceKind.MANDATE, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).isEmpty();
    }

    @Test
    void proposes_anew_what_an_agency_misses_after_it_came() {
        var past = misses(new Past().examined("awa"), PieceKind.COMPANY_EXTRACT);
        asked(past, PieceKind.COMPANY_EXTRACT);
        misses(past, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).as("while it is awaited").isEmpty();
        sent(past, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).as("what was said before it came").isEmpty();
        misses(past, PieceKind.COMPANY_EXTRACT);
        assertThat(missed(past)).containsExactly(PieceKind.COMPANY_EXTRACT);
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

    private static Past misses(Past past, PieceKind... kinds) {
        return past.then(new SupersedeOpinion(
                past.id,
                past.fromInspection,
                Past.INSPECTION,
                new OpinionAnswer(
                        OpinionAnswer.Verdict.WITH_RESERVATIONS,
                        past.words("Who is the employer?"),
                        List.of(),
                        List.of(kinds),
                        null)));
    }

    private static void asked(Past past, PieceKind... kinds) {
        past.then(new RequestPieces(
                past.id,
                Stream.of(kinds)
                        .map(kind -> new PieceGap(kind, PieceGap.Reason.MISSING))
                        .toList(),
                LocalDate.of(2026, 3, 20),
                null));
    }

    private static void sent(Past past, PieceKind... kinds) {
        for (var kind : kinds) past.then(new AttachPiece(past.id, past.piece(kind)));
        past.then(new SupplementDossier(past.id));
    }

    private static List<PieceKind> missed(Past past) {
        return of(past, TODAY).missed().stream()
                .map(FurtherRequest.Missed::piece)
                .toList();
    }

    private static FurtherRequest of(Past past, LocalDate today) {
        return FurtherRequest.of(Objects.requireNonNull(DossierView.after(past.events())), today);
    }
}
