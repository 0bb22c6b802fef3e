package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier came to be.
 *
 * @param source where it was imported from; absent when it was typed here
 */
public record Opening(
        AccountId owner,
        ApplicantRole role,
        ProcedureId procedure,
        Instant at,
        @Nullable ImportSource source) {}
