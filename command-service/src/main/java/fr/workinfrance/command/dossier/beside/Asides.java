package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.command.dossier.Outcome;

/**
 * What is asked beside dossiers. Whoever asks has been let in by the policy: these streams do not know who is who to the
 * dossier.
 */
public interface Asides {

    /**
     * Asks, and records what happens.
     *
     * @return the version is that of the stream beside the dossier
     * @throws fr.workinfrance.command.dossier.Denied when nothing was recorded
     */
    Outcome ask(AsideRequest request);

    /**
     * Asks without recording anything: whether it is worth sending the bytes of a file.
     *
     * @throws fr.workinfrance.command.dossier.Denied as {@link #ask} would
     */
    void rehearse(ExchangeRequest request);
}
