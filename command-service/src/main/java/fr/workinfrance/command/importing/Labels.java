package fr.workinfrance.command.importing;

import fr.workinfrance.domain.form.Folded;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of the real form, folded, and what they are here. */
final class Labels {

    private static final Map<String, FormField> QUESTIONS = Map.ofEntries(
            Map.entry("commune de residence en france", FormField.COMMUNE),
            Map.entry("code postal de residence en france", FormField.POSTAL_CODE),
            Map.entry("civilite", FormField.CIVILITY),
            Map.entry("nom", FormField.LAST_NAME),
            Map.entry("prenom", FormField.FIRST_NAME),
            Map.entry("nationalite", FormField.NATIONALITY),
            Map.entry("date de naissance", FormField.BIRTH_DATE),
            Map.entry("lieu de naissance", FormField.BIRTH_PLACE),
            Map.entry("e-mail", FormField.EMAIL),
            Map.entry("telephone", FormField.PHONE),
            Map.entry("demande", FormField.REQUEST),
            Map.entry("reference de l'ancienne autorisation de travail", FormField.PREVIOUS_REFERENCE),
            Map.entry("numero", FormField.PERMIT_NUMBER),
            Map.entry("date d'expiration", FormField.PERMIT_EXPIRY),
            Map.entry("departement qui figure sur le titre de sejour", FormField.PERMIT_DEPARTEMENT),
            Map.entry("delivre par", FormField.PERMIT_ISSUED_BY),
            Map.entry("nom de l'employeur", FormField.REPRESENTATIVE_LAST_NAME),
            Map.entry("prenom de l'employeur", FormField.REPRESENTATIVE_FIRST_NAME),
            Map.entry("e-mail de l'employeur", FormField.REPRESENTATIVE_EMAIL),
            Map.entry("telephone de l'employeur", FormField.REPRESENTATIVE_PHONE),
            Map.entry("emploi occupe", FormField.JOB),
            Map.entry("adresse ou l'etudiant va travailler", FormField.WORKPLACE),
            Map.entry("type de contrat", FormField.CONTRACT_TYPE),
            Map.entry("date de debut", FormField.CONTRACT_START),
            Map.entry("date de fin", FormField.CONTRACT_END),
            Map.entry("nombre d'heures", FormField.HOURS),
            Map.entry("salaire brut", FormField.GROSS_PAY));

    static final String APT_START = "date de debut apt";
    static final String APT_END = "date de fin apt";
    static final String AGENTS_NOTES = "cadre reserve a l'administration";

    private static final Set<String> TITLES = Set.of("header_section", "explication");

    /** The questions that this form asked too. */
    static Set<FormField> questions() {
        return Set.copyOf(QUESTIONS.values());
    }

    static Optional<FormField> question(String label) {
        return Optional.ofNullable(QUESTIONS.get(Folded.of(label)));
    }

    /** Whether such a field only structures the page and holds no answer. */
    static boolean isTitle(String type) {
        return TITLES.contains(type);
    }

    static Optional<PieceKind> piece(String label) {
        var folded = Folded.of(label);
        if (folded.contains("mandat")) return Optional.of(PieceKind.MANDATE);
        if (folded.startsWith("document(s) autorisant le sejour")) return Optional.of(PieceKind.STAY_DOCUMENT);
        if (folded.startsWith("passeport")) return Optional.of(PieceKind.PASSPORT);
        if (folded.startsWith("carte d'etudiant")) return Optional.of(PieceKind.STUDENT_CARD);
        if (folded.startsWith("contrat de travail")) return Optional.of(PieceKind.WORK_CONTRACT);
        if (folded.contains("profession reglementee")) return Optional.of(PieceKind.REGULATED_PROFESSION_PROOF);
        if (folded.startsWith("en cas de renouvellement")) return Optional.of(PieceKind.RENEWAL_PROOF);
        return Optional.empty();
    }

    private Labels() {}
}
