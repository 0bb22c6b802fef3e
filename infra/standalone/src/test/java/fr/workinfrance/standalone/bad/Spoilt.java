package fr.workinfrance.standalone.bad;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.TestHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What nobody should send, and the right answers that it was made from. */
final class Spoilt {

    private static final int MEBI = 1 << 20;

    /** The answers of a form that could be submitted. */
    static Map<String, String> answers(TestHouse house) {
        var today = ParisTime.dayOf(house.clock().instant());
        var answers = new LinkedHashMap<String, String>();
        answers.put("COMMUNE", "Paris");
        answers.put("POSTAL_CODE", "75005");
        answers.put("CIVILITY", "MADAME");
        answers.put("LAST_NAME", "Diop");
        answers.put("FIRST_NAME", "Awa");
        answers.put("NATIONALITY", "SN");
        answers.put("BIRTH_DATE", "1998-03-14");
        answers.put("BIRTH_PLACE", "Dakar");
        answers.put("EMAIL", "awa@example.org");
        answers.put("PHONE", "0612345678");
        answers.put("REQUEST", "FIRST");
        answers.put("PERMIT_NUMBER", "7503123456");
        answers.put("PERMIT_EXPIRY", today.plusMonths(11).toString());
        answers.put("PERMIT_DEPARTEMENT", "75");
        answers.put("PERMIT_ISSUED_BY", "Préfecture de police");
        answers.put("SIRET", "73282932000074");
        answers.put("EMPLOYER_NAME", "Librairie du Quai");
        answers.put("REPRESENTATIVE_LAST_NAME", "Martin");
        answers.put("REPRESENTATIVE_FIRST_NAME", "Paul");
        answers.put("REPRESENTATIVE_EMAIL", "paul@example.org");
        answers.put("REPRESENTATIVE_PHONE", "0140000000");
        answers.put("JOB", "Libraire");
        answers.put("WORKPLACE", "1 quai Voltaire, 75007 Paris");
        answers.put("CONTRACT_TYPE", "FIXED_TERM");
        answers.put("CONTRACT_START", today.plusDays(10).toString());
        answers.put("CONTRACT_END", today.plusMonths(7).toString());
        answers.put("HOURS", "35/WEEK");
        answers.put("GROSS_PAY", "2100/MONTH");
        answers.put("REGULATED_PROFESSION", "NO");
        return answers;
    }

    /** The same, of a contract that ends before it starts. */
    static Map<String, String> reversed(TestHouse house) {
        return with(
                house,
                "CONTRACT_END",
                ParisTime.dayOf(house.clock().instant()).plusDays(9).toString());
    }

    /** The same, with a SIRET of which one digit is another. */
    static Map<String, String> mistyped(TestHouse house) {
        return with(house, "SIRET", "73282932000075");
    }

    private static Map<String, String> with(TestHouse house, String field, String answer) {
        var answers = answers(house);
        answers.put(field, answer);
        return answers;
    }

    static String json(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> "\"%s\":\"%s\"".formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
    }

    static byte[] pdf(String comment) {
        return text("%PDF-1.4\n%" + comment + "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    }

    static byte[] tooLong() {
        return Arrays.copyOf(pdf("long"), 21 * MEBI);
    }

    static byte[] notWhatItSays() {
        return text("<html>not a pdf</html>");
    }

    /** A small document whose one stream becomes four hundred million bytes. */
    static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < 400; i++) out.write(new byte[1_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(
                text("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\r\n"));
        whole.writeBytes(packed.toByteArray());
        whole.writeBytes(text("\r\nendstream\nendobj\ntrailer<<>>\n%%EOF\n"));
        return whole.toByteArray();
    }

    static byte[] tenMegabytesOfJson() {
        return text("{\"role\":\"" + "x".repeat(10_000_000) + "\"}");
    }

    /** Two megabytes that would be two hundred where they are kept. */
    static byte[] dense() {
        return text("{\"dossier\":[" + "{},".repeat(600_000) + "{}]}");
    }

    static byte[] noText() {
        return new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
    }

    /** The first half of a dossier of the former form engine. */
    static byte[] cutShort() {
        var whole = foreign();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Such a dossier, with three hundred pieces more than it has. */
    static byte[] manyPieces() {
        var list = "\"pieces_justificatives\": [";
        return text(new String(foreign(), StandardCharsets.UTF_8).replace(list, list + "{},".repeat(300)));
    }

    private static byte[] foreign() {
        try {
            return Files.readAllBytes(
                    Checkout.folder().resolve("command-service/src/main/resources/samples/dossier-api-v1.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Spoilt() {}
}
