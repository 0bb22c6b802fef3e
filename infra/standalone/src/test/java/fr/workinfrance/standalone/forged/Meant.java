package fr.workinfrance.standalone.forged;

import java.util.Map;
import java.util.Objects;

/**
 * What a verdict says to somebody who reads French.
 *
 * @param title its heading
 * @param sentence what of the sentence under it tells it from every other
 */
record Meant(String title, String sentence) {

    private static final Map<String, Meant> BY_VERDICT = Map.ofEntries(
            Map.entry("VALID", new Meant("Valable", "pièce d’identité")),
            Map.entry("ALTERED.CHANGED", new Meant("Document modifié", "son contenu a été changé depuis")),
            Map.entry(
                    "ALTERED.ADDED_TO",
                    new Meant(
                            "Document modifié",
                            "Quelque chose a été ajouté à ce fichier après notre cachet. Ne vous y fiez pas\u00a0; demandez le fichier d’origine. Le code ne prouve rien de ce que ce fichier montre.")),
            Map.entry("ALTERED.SYMBOL", new Meant("Code 2D-Doc falsifié", "n’est pas ce que nous avons signé")),
            Map.entry("NOT_OURS.NOT_A_PDF", new Meant("Ce n’est pas une attestation", "n’est pas un PDF")),
            Map.entry(
                    "NOT_OURS.NOT_SEALED",
                    new Meant("Ce n’est pas une attestation d’origine", "ne porte pas notre cachet")),
            Map.entry(
                    "NOT_OURS.FOREIGN_SEAL",
                    new Meant("Ce n’est pas une attestation d’origine", "un cachet qui n’est pas le nôtre")),
            Map.entry("NOT_OURS.ENCRYPTED", new Meant("Fichier illisible", "protégé par un mot de passe")),
            Map.entry(
                    "NOT_OURS.REVOKED_KEY",
                    new Meant(
                            "Clé révoquée",
                            "a été révoquée\u00a0: il ne prouve plus rien, et son code ne prouve rien de ce qu’il montre")),
            Map.entry(
                    "NOT_OURS.UNKNOWN_CERTIFICATE",
                    new Meant("Code 2D-Doc d’un autre émetteur", "n’est pas signé par nous")),
            Map.entry(
                    "NOT_OURS.NOT_A_SYMBOL",
                    new Meant("Ce n’est pas un code 2D-Doc d’autorisation de travail", "2D-Doc de ce type")));

    static Meant by(String verdict) {
        return Objects.requireNonNull(BY_VERDICT.get(verdict), verdict);
    }
}
