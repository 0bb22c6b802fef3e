package fr.workinfrance.query.inbox;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** Who has an inbox: those whom letters are written to. */
final class Reader {

    static AccountId of(SignedIn reader) {
        return switch (reader.account().kind()) {
            case APPLICANT, OFFICER -> reader.account().id();
            case AUDITOR, ADMINISTRATOR -> throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    private Reader() {}
}
