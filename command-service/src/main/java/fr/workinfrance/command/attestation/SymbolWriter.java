package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.command.signing.Sealer;
import fr.workinfrance.command.symbol.CheckAddress;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolDay;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import java.net.URI;
import java.time.LocalDate;

/**
 * Writes the 2D-Doc of a claim and has it signed: document type 15, "attestation de décision favorable d’une demande d’autorisation
 * de travail". The same claim under the same key and day gives the same text.
 */
public final class SymbolWriter {

    /** Nobody's authority. Why: until one on the ANTS list certifies the key, readers shall parse the symbol and not trust it. */
    public static final String UNLISTED = SymbolHeader.UNLISTED;

    private final String authority;
    private final CheckAddress address;

    /** @param authority the four characters of whoever certified the sealing key */
    public SymbolWriter(String authority, URI publicUrl) {
        this.authority = authority;
        this.address = new CheckAddress(publicUrl);
    }

    /**
     * @param signedOn the day of signing: the key's certificate is in force then, whenever the decision was taken
     * @param sealer with which the document is sealed that the symbol stands on
     */
    public String of(AttestationClaim claim, LocalDate signedOn, Sealer sealer) {
        var decidedOn = ParisTime.dayOf(claim.decidedAt());
        var key = CertificateId.of(sealer.symbolKeyId());
        var worker = claim.worker();
        var text = new SymbolText(new SymbolHeader(authority, key, decidedOn, signedOn))
                .day(SymbolField.FILED_ON, claim.filed().on())
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(claim.code()))
                .name(SymbolField.DECLARANT_LAST_NAME, claim.filed().lastName())
                .name(SymbolField.DECLARANT_FIRST_NAME, claim.filed().firstName())
                .name(SymbolField.DECLARANT_CAPACITY, capacity(claim.filed()))
                .name(SymbolField.LAST_NAME, worker.lastName())
                .name(SymbolField.FIRST_NAME, worker.firstName())
                .day(SymbolField.BORN_ON, worker.birthDate())
                .name(SymbolField.BORN_IN, worker.birthPlace())
                .exact(SymbolField.NATIONALITY, claim.nationality().code())
                .exact(SymbolField.CONTRACT_TYPE, digit(claim.contract().type()))
                .day(SymbolField.STARTS_ON, claim.period().from())
                .exact(SymbolField.EMPLOYER_SIRET, claim.employer().siret().toString());
        if (SymbolDay.canCount(claim.period().until()))
            text.day(SymbolField.EXPIRES_ON, claim.period().until());
        text.name(SymbolField.DOCUMENT_ID, Integer.toString(claim.listed()));
        text.address(address.forSymbols(claim.code()));
        return text.signed(sealer.signSymbol(text.toSign()));
    }

    /** What 5S says: of free words, those that the form has. */
    private static String capacity(Filed filed) {
        return switch (filed.capacity()) {
            case IN_PERSON -> "Employeur";
            case LEGAL_REPRESENTATIVE -> "Représentant légal";
        };
    }

    /** What 5T calls it. A professionalisation contract is of a fixed term where nothing else is said. */
    private static String digit(ContractType type) {
        return switch (type) {
            case FIXED_TERM, PROFESSIONALISATION -> "0";
            case OPEN_ENDED -> "1";
            case TEMPORARY -> "2";
            case APPRENTICESHIP -> "3";
        };
    }
}
