package fr.workinfrance.command.dossier.share;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareId;

/** The shares of every attestation, to be opened and taken back. Asked twice under one number, it is done once. */
public interface Shares {

    ShareAnswer ask(ShareRequest request);

    /** Whether it was this actor who opened that share. */
    boolean isOf(Actor actor, DossierId dossier, ShareId share);
}
