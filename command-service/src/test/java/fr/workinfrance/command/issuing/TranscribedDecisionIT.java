package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.eventlog.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class TranscribedDecisionIT {

    private final CommandHouse house = CommandHouse.shared();

    @Test
    void is_attested_with_the_system_and_the_reference_it_was_taken_under() throws IOException {
        var told = house.client().post("admin", "/api/imports", sample("880001"));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        var dossier = DossierId.of(told.body().path("dossier").asString());
        await().until(() -> sealOf(dossier).isPresent());
        assertThat(textOf(dossier, sealOf(dossier).orElseThrow()))
                .contains("Ce document transcrit une décision prise le 2 mai 2018")
                .contains("demarches-simplifiees/v1", "880001")
                .contains("R5221-26");
    }

    private Optional<String> sealOf(DossierId dossier) {
        return house.bean(JdbcClient.class)
                .sql("SELECT payload FROM log.event WHERE stream = ? AND name = 'dossier.attestation-issued'")
                .param(dossier.toString())
                .query(byte[].class)
                .optional()
                .map(json -> JsonMapper.shared()
                        .readTree(json)
                        .path("seal")
                        .path("sha256")
                        .asString());
    }

    private String textOf(DossierId dossier, String sha256) throws IOException {
        var content =
                house.bean(Vault.class).open(Subjects.worker(dossier), sha256).orElseThrow();
        try (var document = new PdfDocument(new PdfReader(content))) {
            return PdfTextExtractor.getTextFromPage(document.getFirstPage()).replaceAll("\\s+", " ");
        }
    }

    private byte[] sample(String number) throws IOException {
        try (var file = getClass().getResourceAsStream("/samples/dossier-api-v1.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
