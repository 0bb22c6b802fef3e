package fr.workinfrance.standalone.killed;

import fr.workinfrance.domain.calendar.ParisTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** One dossier from its draft to its approval, as the commands that lead there. */
public final class Life {

    public static final String APPLICANT = "awa";
    public static final String OFFICER = "claire";

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    /** The whole life; what is cut off at its end leaves a dossier that waits. */
    public static List<Ask> of(UUID dossier) {
        var piece = UUID.randomUUID();
        return List.of(
                Ask.command(APPLICANT, dossier, "open-draft", "{\"role\":\"WORKER\"}"),
                Ask.command(APPLICANT, dossier, "save-draft", "{\"answers\":{\"LAST_NAME\":\"Diop\"}}"),
                Ask.piece(APPLICANT, dossier, piece, "PASSPORT", pdf(piece), sha256(pdf(piece))),
                Ask.command(APPLICANT, dossier, "submit-dossier", answers()),
                Ask.command(OFFICER, dossier, "mark-complete", "{}"),
                Ask.command(OFFICER, dossier, "request-opinion", opinion()),
                Ask.command(OFFICER, dossier, "approve-dossier", approval()));
    }

    private static String answers() {
        return """
                {"answers": {"COMMUNE": "Paris", "POSTAL_CODE": "75005", "CIVILITY": "MADAME", "LAST_NAME": "Diop",
                 "FIRST_NAME": "Awa", "NATIONALITY": "SN", "BIRTH_DATE": "1998-03-14", "BIRTH_PLACE": "Dakar",
                 "EMAIL": "awa@example.org", "PHONE": "0612345678", "REQUEST": "FIRST", "PERMIT_NUMBER": "7503123456",
                 "PERMIT_EXPIRY": "%s", "PERMIT_DEPARTEMENT": "75", "PERMIT_ISSUED_BY": "Préfecture de police",
                 "SIRET": "73282932000074", "EMPLOYER_NAME": "Librairie du Quai", "REPRESENTATIVE_LAST_NAME": "Martin",
                 "REPRESENTATIVE_FIRST_NAME": "Paul", "REPRESENTATIVE_EMAIL": "paul@example.org",
                 "REPRESENTATIVE_PHONE": "0140000000", "JOB": "Libraire", "WORKPLACE": "1 quai Voltaire, 75007 Paris",
                 "CONTRACT_TYPE": "FIXED_TERM", "CONTRACT_START": "%s", "CONTRACT_END": "%s",
                 "HOURS": "35/WEEK", "GROSS_PAY": "2100/MONTH", "REGULATED_PROFESSION": "NO"}}
                """.formatted(TODAY.plusMonths(11), TODAY.plusDays(10), TODAY.plusMonths(7));
    }

    private static String opinion() {
        return """
                {"request": {"id": "%s", "agency": "PREFECTURE-75", "basis": "R5221-20", "binding": false,
                 "mandatory": false, "mayBePassedOver": true, "dueOn": "%s", "silence": "DEEMED_FAVOURABLE"}}
                """.formatted(UUID.randomUUID(), TODAY.plusDays(20));
    }

    private static String approval() {
        return """
                {"period": {"from": "%s", "until": "%s"}, "conditions": [], "overriding": "vu au guichet"}
                """.formatted(TODAY.plusDays(10), TODAY.plusMonths(7));
    }

    /** No two are the same, so that none can stand for another. */
    private static String pdf(UUID piece) {
        return "%PDF-1.4\n%" + piece + "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    }

    static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Life() {}
}
