package fr.workinfrance.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.service.wording.CountryNames;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LabelsTest {

    /** One answer for each label, each another: what is put to the wrong question is seen. */
    @Test
    void puts_every_answer_to_its_own_question_and_every_piece_under_its_own_kind() {
        var fields = new ArrayList<String>();
        LABELS.forEach((label, question) -> fields.add(field(label, "answer to " + label)));
        var tree = JsonMapper.shared().readTree("{\"champs\":[" + String.join(",", fields) + "]}");
        var answers = new ForeignAnswers(new ForeignDossier(tree), new CountryNames()).answers(Set.of());
        LABELS.forEach(
                (label, question) -> assertThat(answers.to(question)).as(label).isEqualTo("answer to " + label));
        assertThat(Labels.questions()).isEqualTo(Set.copyOf(LABELS.values()));
        PIECES.forEach(
                (label, kind) -> assertThat(Labels.piece(label)).as(label).contains(kind));
    }

    private static String field(String label, String value) {
        return "{\"value\":\"%s\",\"type_de_champ\":{\"libelle\":\"%s\",\"type_champ\":\"text\"}}"
                .formatted(value, label);
    }

    /** The labels of the form of 2018, as people read them. */
    private static final Map<String, FormField> LABELS = Map.ofEntries(
            Map.entry("Commune de résidence en France", FormField.COMMUNE),
            Map.entry("Code postal de résidence en France", FormField.POSTAL_CODE),
            Map.entry("Civilité", FormField.CIVILITY),
            Map.entry("Nom", FormField.LAST_NAME),
            Map.entry("Prénom", FormField.FIRST_NAME),
            Map.entry("Nationalité", FormField.NATIONALITY),
            Map.entry("Date de naissance", FormField.BIRTH_DATE),
            Map.entry("Lieu de naissance", FormField.BIRTH_PLACE),
            Map.entry("E-mail", FormField.EMAIL),
            Map.entry("Téléphone", FormField.PHONE),
            Map.entry("Demande", FormField.REQUEST),
            Map.entry("Référence de l’ancienne autorisation de travail", FormField.PREVIOUS_REFERENCE),
            Map.entry("Numéro", FormField.PERMIT_NUMBER),
            Map.entry("Date d’expiration", FormField.PERMIT_EXPIRY),
            Map.entry("Département qui figure sur le titre de séjour", FormField.PERMIT_DEPARTEMENT),
            Map.entry("Délivré par", FormField.PERMIT_ISSUED_BY),
            Map.entry("Nom de l'employeur", FormField.REPRESENTATIVE_LAST_NAME),
            Map.entry("Prénom de l'employeur", FormField.REPRESENTATIVE_FIRST_NAME),
            Map.entry("E-mail de l'employeur", FormField.REPRESENTATIVE_EMAIL),
            Map.entry("Téléphone de l'employeur", FormField.REPRESENTATIVE_PHONE),
            Map.entry("Emploi occupé", FormField.JOB),
            Map.entry("Adresse où l'étudiant va travailler", FormField.WORKPLACE),
            Map.entry("Type de contrat", FormField.CONTRACT_TYPE),
            Map.entry("Date de début", FormField.CONTRACT_START),
            Map.entry("Date de fin", FormField.CONTRACT_END),
            Map.entry("Nombre d'heures", FormField.HOURS),
            Map.entry("Salaire brut", FormField.GROSS_PAY));

    private static final Map<String, PieceKind> PIECES = Map.of(
            "Si vous êtes étudiant, le mandat", PieceKind.MANDATE,
            "Document(s) autorisant le séjour en France (recto-verso)", PieceKind.STAY_DOCUMENT,
            "Passeport", PieceKind.PASSPORT,
            "Carte d’étudiant en cours de validité", PieceKind.STUDENT_CARD,
            "Contrat de travail", PieceKind.WORK_CONTRACT,
            "En cas de profession réglementée, un justificatif", PieceKind.REGULATED_PROFESSION_PROOF,
            "En cas de renouvellement d'autorisation provisoire de travail", PieceKind.RENEWAL_PROOF);
}
