package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.rulebook.PublishRequest;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.PublishVersion;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;

/** What an administrator does once in some years: publish a version of a procedure, and revoke a key that others know. */
final class Administration {

    private final TestHouse house;
    private final Account admin;

    Administration(TestHouse house) {
        this.house = house;
        this.admin = house.part(Accounts.class).called("admin").orElseThrow();
    }

    void publishesAVersion() {
        var books = house.part(Rulebooks.class);
        var now = house.clock().instant();
        var today = ParisTime.dayOf(now);
        var next = from(today.plusYears(1), books.inForce(ProcedureId.Name.ARTIST, today));
        var request = new PublishRequest(UUID.randomUUID(), admin.actor(), now, new PublishVersion(next));
        assertThat(books.publish(request)).isInstanceOf(Publication.Published.class);
    }

    void losesItsKey() {
        var key = house.part(Seal.class).certificate().keyId();
        var token = house.part(ServiceToken.class).mintFor(admin.id()).token();
        var revocation = HttpRequest.newBuilder(
                        URI.create(house.address() + "/api/signing-keys/" + key + "/revocation"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"KEY_REVOKED\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(revocation, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcedureDefinition from(LocalDate day, ProcedureDefinition before) {
        var id = new ProcedureId(before.id().name(), day);
        var terms = before.terms();
        var decision = terms.decision();
        var slower = new DecisionTerm(
                decision.silence().plusMonths(1), decision.meaning(), decision.longestGranted(), decision.article());
        return new ProcedureDefinition(
                before.basis(),
                before.meantFor(),
                before.fields(),
                new Terms(id, terms.competence(), terms.pieces(), terms.rules(), terms.opinions(), slower));
    }
}
