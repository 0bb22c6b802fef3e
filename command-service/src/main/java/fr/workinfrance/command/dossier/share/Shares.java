package fr.workinfrance.command.dossier.share;

import fr.workinfrance.domain.share.ShareAnswer;

/** The shares of every attestation, to be opened and taken back. Asked twice under one number, it is done once. */
public interface Shares {

    ShareAnswer ask(ShareRequest request);
}
