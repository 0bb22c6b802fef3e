package fr.workinfrance.command.beside;

import fr.workinfrance.command.body.Filling;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.beside.DeskRequest;
import fr.workinfrance.command.dossier.beside.ExchangeRequest;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskCommand;
import fr.workinfrance.domain.exchange.ExchangeCommand;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.service.account.Account;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asking beside which dossier; their login says all that no body may say. */
record AsideAsker(DossierId dossier, Account account, RequestHeaders headers, Instant at) implements Filling {

    Writer writer() {
        return Writer.of(account.actor()).orElseThrow();
    }

    /** The name under which somebody writes for an agency (CRPA L111-2); absent for everybody else. */
    @Nullable
    Signatory signatory() {
        return named(account).orElse(null);
    }

    AgencyId agency() {
        return account.agency().orElseThrow();
    }

    static Optional<Signatory> named(Account officer) {
        return officer.capacity()
                .map(capacity ->
                        new Signatory(Personal.of(Subjects.holder(officer.id()), officer.displayName()), capacity));
    }

    ExchangeRequest asks(ExchangeCommand command) {
        return new ExchangeRequest(headers.commandId(), account.actor(), at, headers.expectedVersion(), command);
    }

    DeskRequest asks(DeskCommand command) {
        return new DeskRequest(headers.commandId(), account.actor(), at, headers.expectedVersion(), command);
    }

    @Override
    public Optional<Object> fill(String component) {
        throw new IllegalArgumentException(component);
    }

    @Override
    public SubjectId subject() {
        return Subjects.worker(dossier);
    }
}
