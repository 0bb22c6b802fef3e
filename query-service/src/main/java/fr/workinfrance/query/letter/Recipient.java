package fr.workinfrance.query.letter;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;

/** To whom a letter goes; as text {@code account:<id>} or {@code agency:<id>}. */
public sealed interface Recipient {

    /** One person. */
    record OfAccount(AccountId account) implements Recipient {
        @Override
        public String toString() {
            return "account:" + account;
        }
    }

    /** Whoever serves that agency on the day the letter goes out: a duty is an agency's, never a person's. */
    record OfAgency(AgencyId agency) implements Recipient {
        @Override
        public String toString() {
            return "agency:" + agency;
        }
    }

    static Recipient of(String text) {
        var name = text.substring(text.indexOf(':') + 1);
        return text.startsWith("agency:") ? new OfAgency(AgencyId.of(name)) : new OfAccount(AccountId.of(name));
    }
}
