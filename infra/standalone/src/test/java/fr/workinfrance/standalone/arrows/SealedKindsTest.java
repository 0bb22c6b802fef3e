package fr.workinfrance.standalone.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.signatures.PdfPadesSigner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.Sealer;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of document that leaves the house sealed has a test in which others look at it; a kind without one is noticed here. */
class SealedKindsTest {

    /** Who has a document sealed, and the test in which veraPDF, DSS, pdfsig and qpdf say what they think of it. */
    private static final Map<String, String> ROWS = Map.of(
            "fr.workinfrance.command.issuing.Issuer", "fr.workinfrance.command.attestation.EveryDocumentIT",
            "fr.workinfrance.verification.receipt.ReceiptPdf",
                    "fr.workinfrance.verification.receipt.ReceiptCheckersIT");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.workinfrance.command", "fr.workinfrance.query", "fr.workinfrance.verification");

    @Test
    void are_all_looked_at_by_others() {
        assertThat(callers(call -> call.equals(Seal.class.getName() + ".seal")
                        || call.equals(Sealer.class.getName() + ".seal")
                        || call.equals(PdfPadesSigner.class.getName() + ".<init>")))
                .isEqualTo(new TreeSet<>(ROWS.keySet()));
    }

    private static TreeSet<String> callers(Predicate<String> sealing) {
        return HOUSE.stream()
                .filter(one -> !one.getName().equals(Seal.class.getName())
                        && !one.getName().equals(Sealer.class.getName()))
                .filter(one -> one.getCodeUnitCallsFromSelf().stream()
                        .anyMatch(call -> sealing.test(call.getTargetOwner().getName() + "."
                                + call.getTarget().getName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
