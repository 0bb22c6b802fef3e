package fr.workinfrance.verification.share;

import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.verification.check.Registered;
import java.time.LocalDate;

/**
 * A share that may be used, and the attestation it is of: the newest document, whichever was issued when it was made.
 *
 * @param until last day of its code
 */
public record Shared(
        ShareId share, SharePurpose purpose, Disclosure discloses, LocalDate until, Registered attestation) {}
