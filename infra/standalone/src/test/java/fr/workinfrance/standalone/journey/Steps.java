package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.TestHouse;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people do on the way of a dossier, each step by its pages.
 *
 * @param scratch where documents are looked at
 */
record Steps(TestHouse house, Path scratch) {

    /** A draft filled in by the employer, with two pieces: where it lies. */
    String fills(Visitor employer) {
        types(employer);
        employer.presses("button[value=save]");
        var form = URI.create(employer.address()).getPath();
        return form.substring(0, form.lastIndexOf('/'));
    }

    /** One more piece into a draft. */
    void joins(Visitor anybody, String dossier, String kind, String name) {
        anybody.goes(dossier + "/form").joins("piece." + kind, piece(name)).presses("button[value=save]");
        assertThat(anybody.seesAll()).contains(name + ".pdf");
    }

    private void types(Visitor student) {
        student.goes("/dossiers/new")
                .ticks("role-EMPLOYER")
                .canUseThis("new-request")
                .presses("main button[type=submit]");
        answers().forEach((field, answer) -> {
            if (field.startsWith("choose:")) student.chooses(field.substring(7), answer);
            else student.types(field, answer);
        });
        student.ticks("REGULATED_PROFESSION-no");
        student.joins("piece.STAY_DOCUMENT", piece("titre")).joins("piece.WORK_CONTRACT", piece("contrat"));
    }

    String submitsWithTwoPieces(Visitor student) {
        types(student);
        student.canUseThis("form")
                .presses("button[value=review]")
                .arrives("/summary")
                .canUseThis("summary");
        student.presses("main form button[type=submit]");
        assertThat(student.canSee("#receipt")).as(student.seesAll()).isTrue();
        student.canUseThis("applicant-submitted");
        return URI.create(student.address()).getPath();
    }

    void asksForOneMore(Visitor direccte, String dossier) {
        direccte.goes("/dossiers").canUseThis("worklist").goes(dossier).canUseThis("officer-dossier");
        direccte.opens("request-pieces")
                .chooses("gap-PASSPORT", "MISSING")
                .types("request-pieces-respondBy", today().plusDays(20).toString())
                .sends("request-pieces");
    }

    void supplements(Visitor student, String dossier) {
        student.goes(dossier).canUseThis("applicant-incomplete");
        student.joins("file-PASSPORT", piece("passeport")).presses("#missing form[enctype] button[type=submit]");
        student.presses("form[action$='supplement-dossier'] button[type=submit]");
        assertThat(student.canSee("#missing")).isFalse();
    }

    void marksComplete(Visitor direccte, String dossier) {
        direccte.goes(dossier).opens("mark-complete").sends("mark-complete");
    }

    void marksCompleteAndAsksTwoOpinions(Visitor direccte, String dossier) {
        marksComplete(direccte, dossier);
        asks(direccte, dossier, "PREFECTURE-75", "R5221-15", 20);
        asks(direccte, dossier, "LABOUR_INSPECTION-75", "R5221-20 2°", 15);
    }

    void asks(Visitor direccte, String dossier, String agency, String basis, int withinDays) {
        direccte.goes(dossier)
                .opens("request-opinion")
                .chooses("request-opinion-agency", agency)
                .types("request-opinion-basis", basis)
                .types("request-opinion-dueOn", today().plusDays(withinDays).toString())
                .chooses("request-opinion-silence", "STILL_OWED")
                .ticks("request-opinion-mandatory")
                .sends("request-opinion");
        assertThat(direccte.canSee("#refused")).as(direccte.seesAll()).isFalse();
    }

    void opines(Visitor officer, String dossier, String move, String verdict) {
        officer.goes("/dossiers").canUseThis("opinions-owed-" + move).goes(dossier);
        officer.opens(move)
                .canUseThis("agency-" + move, "#" + move)
                .chooses(move + "-verdict", verdict)
                .types(move + "-reasons", "Vu les documents transmis.")
                .sends(move);
        assertThat(officer.canSee("#refused")).as(officer.seesAll()).isFalse();
    }

    void approves(Visitor direccte, String dossier) {
        direccte.goes(dossier).canUseThis("officer-opinions-given");
        direccte.opens("approve-dossier")
                .types("approve-dossier-overriding", "Les pièces manquantes ont été vues en original au guichet.")
                .sends("approve-dossier");
        assertThat(direccte.canSee("#refused")).as(direccte.seesAll()).isFalse();
    }

    String checksTheAttestation(Visitor student, String dossier, Visitor anybody) throws Exception {
        student.goes(dossier).looksAgainUntil("[data-part=ATTESTATION]").canUseThis("applicant-attested");
        var pdf = student.downloads("[data-part=ATTESTATION] a[href$='/attestation']");
        var address = Program.qrCodeOf(pdf, scratch);
        assertThat(address).matches("HTTP://LOCALHOST:[0-9]+/V/[0-9A-Z]{13}");
        anybody.goes(address).looksAgainUntil("[data-verdict=VALID]").canUseThis("verification-valid");

        anybody.goes("/verify").canUseThis("verification").joins("document", pdf);
        anybody.presses("form[enctype] button[type=submit]");
        assertThat(anybody.canSee("[data-verdict=VALID]")).as(anybody.seesAll()).isTrue();
        return address;
    }

    void withdraws(Visitor direccte, String dossier) {
        direccte.goes(dossier)
                .opens("withdraw-authorisation")
                .chooses("withdraw-authorisation-ground", "FRAUD")
                .types("withdraw-authorisation-reasons", "Le contrat produit est un faux.")
                .sends("withdraw-authorisation");
        assertThat(direccte.canSee("#refused")).as(direccte.seesAll()).isFalse();
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("COMMUNE", "Paris");
        answers.put("POSTAL_CODE", "75010");
        answers.put("choose:CIVILITY", "MADAME");
        answers.put("LAST_NAME", "N'Diaye");
        answers.put("FIRST_NAME", "Aïssatou");
        answers.put("choose:NATIONALITY", "SN");
        answers.put("BIRTH_DATE", "29/02/2000");
        answers.put("BIRTH_PLACE", "Thiès");
        answers.put("EMAIL", "aissatou@example.org");
        answers.put("PHONE", "06 01 02 03 04");
        answers.put("choose:REQUEST", "FIRST");
        answers.put("PERMIT_NUMBER", "7503987654");
        answers.put("PERMIT_EXPIRY", today().plusYears(1).toString());
        answers.put("choose:PERMIT_DEPARTEMENT", "75");
        answers.put("PERMIT_ISSUED_BY", "Préfecture de police");
        answers.put("SIRET", "732 829 320 00074");
        answers.put("EMPLOYER_NAME", "Librairie des Deux Ponts");
        answers.put("REPRESENTATIVE_LAST_NAME", "Martin");
        answers.put("REPRESENTATIVE_FIRST_NAME", "Luc");
        answers.put("REPRESENTATIVE_EMAIL", "luc.martin@example.org");
        answers.put("REPRESENTATIVE_PHONE", "01 02 03 04 05");
        answers.put("JOB", "Libraire");
        answers.put("WORKPLACE", "12 rue des Petites-Écuries, 75010 Paris");
        answers.put("choose:CONTRACT_TYPE", "FIXED_TERM");
        answers.put("CONTRACT_START", today().plusDays(5).toString());
        answers.put("CONTRACT_END", today().plusMonths(8).toString());
        answers.put("HOURS", "28 heures/semaine");
        answers.put("GROSS_PAY", "1 850 euros/mois");
        return answers;
    }

    private LocalDate today() {
        return ParisTime.dayOf(house.clock().instant());
    }

    private static Path piece(String name) {
        var file = Checkout.folder().resolve("infra/standalone/src/test/resources/pieces/" + name + ".pdf");
        if (!Files.exists(file)) throw new AssertionError("missing " + file);
        return file;
    }
}
