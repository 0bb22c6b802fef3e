package fr.workinfrance.domain.party;

import fr.workinfrance.domain.application.ApplicantRole;
import java.time.LocalDate;

/**
 * A place kept for somebody who has not come yet.
 *
 * @param role as what they are invited
 * @param until last day on which it may be taken up, in Paris
 * @param lookup by what its code is recognised: a keyed digest, never the code
 */
public record Invitation(ApplicantRole role, LocalDate until, String lookup) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
