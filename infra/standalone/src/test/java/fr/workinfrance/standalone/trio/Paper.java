package fr.workinfrance.standalone.trio;

import fr.workinfrance.standalone.journey.Program;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * An attestation as its holder keeps it.
 *
 * @param symbol what the 2D-Doc printed on it says
 * @param place where the status list speaks of it
 */
record Paper(String code, byte[] pdf, String symbol, int place) {

    static Paper of(String code, byte[] pdf, Path scratch) throws IOException, InterruptedException {
        var file = Files.write(scratch.resolve(code + ".pdf"), pdf);
        var claim = JsonMapper.shared().readTree(ReceiptPdf.attachedTo(pdf).orElseThrow());
        var place = claim.path("status").path("status_list").path("idx").asInt();
        return new Paper(code, pdf, Program.symbolOf(file, scratch), place);
    }
}
