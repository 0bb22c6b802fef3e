package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.NameErased;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.command.attestation.AttestationClaim.SignedElsewhere;
import fr.workinfrance.command.symbol.CheckAddress;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.calendar.ParisTime;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an attestation says, for programs: the same facts as on the page, under the published schema. There is room in it for the
 * proof that the decision stands in the transparency log.
 */
final class ClaimJson {

    /** Where the schema is published, under the public address. Never changed: another form has another name beside it. */
    static final String SCHEMA = "/schemas/work-authorisation-2.json";

    /** Where the list of what no longer holds is served. */
    static final String STATUS_LIST = "/status-lists/1";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CheckAddress address;

    ClaimJson(CheckAddress address) {
        this.address = address;
    }

    byte[] of(AttestationClaim claim) {
        var json = new LinkedHashMap<String, Object>();
        json.put("$schema", address.base() + SCHEMA);
        json.put("code", claim.code().text());
        json.put("check", address.forSymbols(claim.code()));
        json.put("validFrom", claim.period().from().toString());
        json.put("validUntil", claim.period().until().toString());
        json.put("decidedOn", ParisTime.dayOf(claim.decidedAt()).toString());
        json.put("filedOn", claim.filed().on().toString());
        json.put("holder", holder(claim));
        json.put("employer", employer(claim));
        json.put("job", job(claim));
        if (!claim.declared().isNothing()) json.put("declared", declared(claim.declared()));
        json.put("conditions", claim.conditions());
        json.put("legalBasis", legalBasis(claim));
        json.put("authority", claim.authority().name());
        json.put("signature", signature(claim));
        json.put("status", Map.of("status_list", status(claim)));
        return JSON.writeValueAsBytes(json);
    }

    /** As a verifiable credential says where its status stands (Token Status List). */
    private Map<String, Object> status(AttestationClaim claim) {
        var json = new LinkedHashMap<String, Object>();
        json.put("idx", claim.listed());
        json.put("uri", address.base() + STATUS_LIST);
        return json;
    }

    private static Map<String, Object> holder(AttestationClaim claim) {
        var worker = claim.worker();
        var json = new LinkedHashMap<String, Object>();
        json.put("lastName", worker.lastName());
        json.put("firstName", worker.firstName());
        json.put("birthDate", worker.birthDate().toString());
        json.put("birthPlace", worker.birthPlace());
        json.put("nationality", claim.nationality().code());
        return json;
    }

    private static Map<String, Object> employer(AttestationClaim claim) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", claim.employer().name());
        json.put("siret", claim.employer().siret().toString());
        return json;
    }

    private static Map<String, Object> job(AttestationClaim claim) {
        var contract = claim.contract();
        var json = new LinkedHashMap<String, Object>();
        json.put("title", contract.job());
        json.put("workplace", contract.workplace());
        json.put("contract", contract.type().name());
        json.put("hours", amount(contract.hours()));
        json.put("grossPay", amount(contract.grossPay()));
        return json;
    }

    private static Map<String, Object> declared(AttestationClaim.Declared declared) {
        var json = new LinkedHashMap<String, Object>();
        if (declared.workplace() != null) json.put("workplace", declared.workplace());
        if (declared.decidedUntil() != null)
            json.put("decidedUntil", declared.decidedUntil().toString());
        return json;
    }

    private static Map<String, Object> legalBasis(AttestationClaim claim) {
        var json = new LinkedHashMap<String, Object>();
        json.put("procedure", claim.law().procedure());
        json.put("competence", claim.law().competence());
        return json;
    }

    private static Map<String, Object> amount(Amount amount) {
        var json = new LinkedHashMap<String, Object>();
        json.put("quantity", amount.quantity().toPlainString());
        json.put("per", amount.per().name());
        return json;
    }

    private static Map<String, Object> signature(AttestationClaim claim) {
        var json = new LinkedHashMap<String, Object>();
        switch (claim.signedBy()) {
            case SignedBy(var name, var capacity) -> {
                json.put("name", name);
                json.put("capacity", capacity);
            }
            case SignedElsewhere(var system, var reference) -> {
                json.put("system", system);
                json.put("reference", reference);
            }
            case NameErased(var capacity) -> json.put("capacity", capacity);
        }
        return json;
    }
}
