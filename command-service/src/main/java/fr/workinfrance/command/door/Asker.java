package fr.workinfrance.command.door;

import fr.workinfrance.command.body.Filling;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.service.account.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who is asking about which dossier, and what of the command their login alone may say. */
record Asker(DossierId dossier, Account account, Instant at) implements Filling {

    Actor actor() {
        return account.actor();
    }

    AccountId accountId() {
        return account.id();
    }

    LocalDate today() {
        return ParisTime.dayOf(at);
    }

    @Override
    public Optional<Object> fill(String component) {
        return switch (component) {
            case "dossier" -> Optional.of(dossier);
            case "owner" -> Optional.of(account.id());
            case "by" -> account.agency().map(agency -> agency);
            case "signatory" -> account.capacity().map(this::signatory);
            default -> throw new IllegalArgumentException(component);
        };
    }

    @Override
    public SubjectId subject() {
        return Subjects.worker(dossier);
    }

    private Signatory signatory(String capacity) {
        return new Signatory(Personal.of(Subjects.holder(account.id()), account.displayName()), capacity);
    }
}
