package fr.workinfrance.command.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.command.pieces.inside.Bombs;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PieceDoorIT {

    final CommandHouse house = CommandHouse.shared();
    final Client client = house.client();
    final Journey journey = new Journey(client).drafted();
    final UUID piece = UUID.randomUUID();

    @Test
    void joins_the_same_piece_once() {
        var first = put("awa", "PASSPORT", Journey.PDF);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(put("awa", "PASSPORT", Journey.PDF).body()).isEqualTo(first.body());
        var other = "%PDF-1.7 other\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(put("awa", "PASSPORT", other).status()).isEqualTo(409);
        assertThat(kept()).isOne();
    }

    /** The answer of the first time would be of a piece that is not there any more. */
    @Test
    void joins_again_what_was_removed_meanwhile() {
        var first = put("awa", "PASSPORT", Journey.PDF);
        journey.done("awa", "remove-piece", "{\"piece\":\"" + piece + "\"}");
        var again = put("awa", "PASSPORT", Journey.PDF);
        assertThat(again.status()).as("%s", again.body()).isEqualTo(200);
        assertThat(again.body().path("version").asLong())
                .isEqualTo(first.body().path("version").asLong() + 2);
        assertThat(put("awa", "PASSPORT", Journey.PDF).body()).isEqualTo(again.body());
        journey.done("awa", "remove-piece", "{\"piece\":\"" + piece + "\"}");
    }

    @Test
    void ends_with_the_fiftieth_and_keeps_no_other() {
        for (int number = 0; number < 50; number++)
            assertThat(send(UUID.randomUUID(), number).status()).isEqualTo(200);
        var last = send(piece, 50);
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.body().path("refusal").asString()).isEqualTo("TooManyPieces");
        assertThat(last.detail()).contains("50");
        assertThat(kept()).isEqualTo(50);
    }

    private Told send(UUID piece, int number) {
        var bytes = ("%PDF-1.4 " + number + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        return client.put("awa", journey.pieces() + piece + "?kind=OTHER", BodyPublishers.ofByteArray(bytes));
    }

    @Test
    void judges_a_file_by_its_bytes() {
        assertThat(put("awa", "PASSPORT", text("<html>not a pdf</html>")).status())
                .isEqualTo(415);
        assertThat(put("awa", "PASSPORT", new byte[0]).type()).isEqualTo("piece-empty");
        assertThat(put("awa", "PASSPORT", text("%PDF-1.4\n")).type()).isEqualTo("piece-cut-short");
        assertThat(put("awa", "VISA", Journey.PDF).type()).isEqualTo("piece-kind");
        assertThat(kept()).isZero();
    }

    @Test
    void takes_no_bomb_and_unpacks_none() throws IOException {
        var bomb = bomb();
        assertThat(bomb).hasSizeLessThan(200_000);
        var told = put("awa", "PASSPORT", bomb);
        assertThat(told.status()).isEqualTo(415);
        assertThat(told.type()).isEqualTo("piece-format");
        var hidden = new ByteArrayOutputStream();
        hidden.writeBytes(Journey.PDF);
        hidden.writeBytes(bomb);
        assertThat(put("awa", "PASSPORT", hidden.toByteArray()).type()).isEqualTo("piece-two-formats");
        assertThat(kept()).isZero();
    }

    /** A hundred megabytes of nothing in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            for (int megabyte = 0; megabyte < 100; megabyte++) zip.write(new byte[1 << 20]);
        }
        return bytes.toByteArray();
    }

    @Test
    void stops_reading_what_is_too_large() {
        var bytes = new byte[21 * 1024 * 1024];
        System.arraycopy(Journey.PDF, 0, bytes, 0, Journey.PDF.length);
        assertThat(put("awa", "PASSPORT", bytes).status()).isEqualTo(413);
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertThat(client.put("awa", path("PASSPORT"), unannounced).status()).isEqualTo(413);
        assertThat(kept()).isZero();
    }

    @Test
    void refuses_what_swells_or_acts_and_says_what_to_do() {
        assertThat(put("awa", "PASSPORT", Journey.PDF).status()).isEqualTo(200);
        refuses(Bombs.png(60_000, 60_000), "piece-too-many-pixels", "300");
        refuses(Bombs.jpeg(60_000, 60_000), "piece-too-many-pixels", "300");
        refuses(Bombs.pdf("/Filter /FlateDecode", Bombs.flated(400_000_000)), "piece-swells", "300");
        refuses(Bombs.pdfSaying("<< /S /JavaScript >>"), "piece-active", "PDF");
        refuses(Bombs.pdfSaying("<< /Encrypt 5 0 R >>"), "piece-locked", "PDF");
        assertThat(kept()).isOne();
        assertThat(send(UUID.randomUUID(), 1).status()).isEqualTo(200);
    }

    private void refuses(byte[] file, String type, String advice) {
        for (var language : new String[] {"fr", "en"}) {
            var told = client.put(
                    "awa",
                    journey.pieces() + UUID.randomUUID() + "?kind=OTHER",
                    BodyPublishers.ofByteArray(file),
                    "Accept-Language",
                    language);
            assertThat(told.status()).as("%s", told.body()).isEqualTo(422);
            assertThat(told.type()).isEqualTo(type);
            assertThat(told.detail()).contains(advice);
        }
    }

    // Why so many: a last chunk of the vault that is not full ends where the bytes do, and their end is no end of a
    // PDF.
    @Test
    void says_the_same_of_what_is_too_large_whether_announced_or_sent_in_pieces() {
        var bytes = new byte[22_000_000];
        System.arraycopy(Journey.PDF, 0, bytes, 0, Journey.PDF.length);
        var announced = put("awa", "PASSPORT", bytes);
        var inPieces = client.put(
                "awa", path("PASSPORT"), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(inPieces.status()).isEqualTo(413);
        assertThat(inPieces.type()).isEqualTo(announced.type());
        assertThat(inPieces.detail()).isEqualTo(announced.detail());
        assertThat(kept()).isZero();
    }

    @Test
    void asks_for_the_right_before_the_bytes() {
        assertThat(put("martin", "PASSPORT", text("whatever")).status()).isEqualTo(404);
        journey.submitted();
        assertThat(put("claire", "PASSPORT", text("whatever")).status()).isEqualTo(403);
        assertThat(put("awa", "PASSPORT", text("whatever")).status()).isEqualTo(409);
    }

    private Told put(String login, String kind, byte[] bytes) {
        return client.put(
                login,
                path(kind),
                BodyPublishers.ofByteArray(bytes),
                "Content-Disposition",
                "attachment; filename=\"passeport.pdf\"");
    }

    private String path(String kind) {
        return journey.pieces() + piece + "?kind=" + kind;
    }

    private int kept() {
        return JdbcClient.create(house.database().owner())
                .sql("select count(*) from vault.content where subject = ?::uuid")
                .param(Subjects.worker(new DossierId(journey.id)).toString())
                .query(Integer.class)
                .single();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
