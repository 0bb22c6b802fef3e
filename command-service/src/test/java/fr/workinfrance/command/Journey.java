package fr.workinfrance.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client.Told;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One dossier on its way, told as somebody tells a story. */
public final class Journey {

    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    public static final String ANSWERS = """
            {"answers": {"COMMUNE": "Paris", "POSTAL_CODE": "75005", "CIVILITY": "MADAME", "LAST_NAME": "Diop",
             "FIRST_NAME": "Awa", "NATIONALITY": "SN", "BIRTH_DATE": "1998-03-14", "BIRTH_PLACE": "Dakar",
             "EMAIL": "awa@exemple.fr", "PHONE": "0612345678", "REQUEST": "FIRST", "PERMIT_NUMBER": "7503123456",
             "PERMIT_EXPIRY": "2027-09-30", "PERMIT_DEPARTEMENT": "75", "PERMIT_ISSUED_BY": "Préfecture de police",
             "SIRET": "73282932000074", "EMPLOYER_NAME": "Librairie du Quai", "REPRESENTATIVE_LAST_NAME": "Martin",
             "REPRESENTATIVE_FIRST_NAME": "Paul", "REPRESENTATIVE_EMAIL": "paul@exemple.fr",
             "REPRESENTATIVE_PHONE": "0140000000", "JOB": "Libraire", "WORKPLACE": "1 quai Voltaire, 75007 Paris",
             "CONTRACT_TYPE": "FIXED_TERM", "CONTRACT_START": "2026-12-01", "CONTRACT_END": "2027-06-30",
             "HOURS": "35/WEEK", "GROSS_PAY": "2100/MONTH", "REGULATED_PROFESSION": "NO"}}
            """;

    private final Client client;
    public final UUID id = UUID.randomUUID();

    public Journey(Client client) {
        this.client = client;
    }

    public Journey drafted() {
        return done("awa", "open-draft", "{\"role\":\"WORKER\"}");
    }

    public Journey submitted() {
        var piece = client.put("awa", pieces() + UUID.randomUUID() + "?kind=PASSPORT", BodyPublishers.ofByteArray(PDF));
        assertThat(piece.status()).as("%s", piece.body()).isEqualTo(200);
        return done("awa", "submit-dossier", ANSWERS);
    }

    public Journey complete() {
        return done("claire", "mark-complete", "{}");
    }

    public Journey consulting(UUID opinion, String dueOn) {
        return done("claire", "request-opinion", opinionRequest(opinion, dueOn));
    }

    public static String opinionRequest(UUID opinion, String dueOn) {
        return """
                {"request": {"id": "%s", "agency": "PREFECTURE-75", "basis": "R5221-20", "binding": false,
                 "mandatory": true, "mayBePassedOver": true, "dueOn": "%s", "silence": "STILL_OWED"}}
                """.formatted(opinion, dueOn);
    }

    public Journey done(String login, String command, String body) {
        var told = ask(login, command, body);
        assertThat(told.status()).as("%s: %s", command, told.body()).isEqualTo(200);
        return this;
    }

    public Told ask(String login, String command, String body) {
        return client.ask(login, id, command, body);
    }

    public String pieces() {
        return "/api/dossiers/" + id + "/pieces/";
    }
}
