package fr.workinfrance.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AxonDossiersIT {

    static final AccountId AWA = AccountId.of("awa");

    @Test
    void begins_a_stream_once_however_many_instances_are_asked_at_the_same_time() throws Exception {
        try (var database = Database.fresh();
                var one = log(database);
                var other = log(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var here = AxonDossiers.over(one, new SimpleMeterRegistry());
            var there = AxonDossiers.over(other, new SimpleMeterRegistry());
            for (int i = 0; i < 40; i++) {
                var request = opening();
                var together = new CyclicBarrier(2);
                Future<Outcome> first = threads.submit(() -> asked(here, request, together));
                Future<Outcome> second = threads.submit(() -> asked(there, request, together));
                assertThat(first.get()).isEqualTo(second.get());
                assertThat(first.get().version()).isZero();
            }
        }
    }

    private static Outcome asked(Dossiers dossiers, DossierRequest request, CyclicBarrier together) throws Exception {
        together.await();
        return dossiers.ask(request);
    }

    private static DossierRequest opening() {
        var open = new OpenDraft(
                new DossierId(UUID.randomUUID()), AWA, ApplicantRole.WORKER, ProcedureId.of("STUDENT_JOB@2016-11-01"));
        var now = Instant.parse("2026-03-02T09:00:00Z");
        return new DossierRequest(UUID.randomUUID(), new Actor.Applicant(AWA), now, null, open);
    }

    private static EventLog log(Database database) {
        var settings = EventLogSettings.of(EventLogSettings.Engine.POSTGRES);
        var sealing = new PersonalSeals(new PersonKeysInMemory());
        return EventLog.open(settings, database.app(), sealing, new SimpleMeterRegistry());
    }
}
