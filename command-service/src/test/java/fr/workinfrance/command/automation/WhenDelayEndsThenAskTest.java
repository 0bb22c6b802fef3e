package fr.workinfrance.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.Outcome;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WhenDelayEndsThenAskTest {

    static final LocalDate OVER = LocalDate.of(2026, 3, 1);
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final List<Deadline> owed = LongStream.rangeClosed(1, 5)
            .mapToObj(WhenDelayEndsThenAskTest::deadline)
            .toList();
    final List<DossierId> asked = new ArrayList<>();

    @Test
    void asks_for_the_others_when_one_dossier_cannot_be_read() {
        var dossiers = new DossiersOneUnreadable(owed.getFirst().dossier());
        new WhenDelayEndsThenAsk(this::twoAtOnce, dossiers, Clock.fixed(NOW, ZoneOffset.UTC)).look();
        assertThat(asked)
                .containsExactlyElementsOf(
                        owed.stream().skip(1).map(Deadline::dossier).toList());
    }

    private List<Deadline> twoAtOnce(LocalDate today, Deadline after) {
        return owed.stream().skip(owed.indexOf(after) + 1L).limit(2).toList();
    }

    private static Deadline deadline(long number) {
        return new Deadline(new DossierId(new UUID(0, number)), Deadline.Kind.SILENCE, "", OVER);
    }

    private final class DossiersOneUnreadable implements Dossiers {
        @Override
        public boolean mayBeTakenUp(DossierId dossier, InvitationId invitation, LocalDate day) {
            return false;
        }

        private final DossierId unreadable;

        DossiersOneUnreadable(DossierId unreadable) {
            this.unreadable = unreadable;
        }

        @Override
        public Outcome ask(DossierRequest request) {
            var dossier = request.command().dossier();
            if (dossier.equals(unreadable)) throw new IllegalStateException("written by a newer version");
            asked.add(dossier);
            return new Outcome(dossier, 3, List.of("dossier.refused-by-silence"));
        }

        @Override
        public List<DossierEvent> rehearse(DossierRequest request) {
            return List.of();
        }

        @Override
        public void record(ReadingRequest request) {}

        @Override
        public Optional<ProcedureId> drafted(Actor actor, DossierId dossier) {
            return Optional.empty();
        }

        @Override
        public Optional<FormerAuthorisation> former(Actor actor, DossierId dossier) {
            return Optional.empty();
        }

        @Override
        public Situation situation(Actor actor, DossierId dossier) {
            return new Situation(Standing.AUTOMATION, Stage.APPROVED, null);
        }
    }
}
