package fr.workinfrance.command.credential;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.calendar.ParisTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attestation as a verifiable credential of the type {@code dc+sd-jwt} (draft-ietf-oauth-sd-jwt-vc over RFC 9901): whoever
 * shows it chooses which facts to show. Its dates, its issuer and its place on the list of what no longer holds always show.
 */
public final class WorkCredential {

    private final Seal seal;
    private final WalletAddresses addresses;
    private final JsonMapper json = JsonMapper.shared();

    public WorkCredential(Seal seal, WalletAddresses addresses) {
        this.seal = seal;
        this.addresses = addresses;
    }

    /**
     * What a wallet is handed.
     *
     * @param text the signed part and every disclosure
     * @param sha256 of the signed part
     */
    public record Signed(String text, String keyId, String sha256) {}

    /** @param holder the wallet's public key */
    public Signed of(AttestationClaim claim, Map<String, Object> holder, Instant now) {
        var open = new SDObjectBuilder();
        var hidden = new ArrayList<Disclosure>();
        shown(claim, holder, now).forEach(open::putClaim);
        chosen(claim).forEach((name, value) -> hidden.add(open.putSDClaim(name, value)));
        var signed = seal.token("dc+sd-jwt", json.writeValueAsBytes(open.build(true)));
        return new Signed(new SDJWT(signed.text(), hidden).toString(), signed.keyId(), sha256(signed.text()));
    }

    private Map<String, Object> shown(AttestationClaim claim, Map<String, Object> holder, Instant now) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("iss", addresses.issuer());
        shown.put("vct", addresses.type());
        // Why the hour: the second would tell this one from all others, whatever else is kept back.
        shown.put("iat", now.truncatedTo(ChronoUnit.HOURS).getEpochSecond());
        shown.put("nbf", start(claim.period().from()));
        shown.put("exp", start(claim.period().until().plusDays(1)));
        shown.put("cnf", Map.of("jwk", holder));
        shown.put("status", Map.of("status_list", Map.of("idx", claim.listed(), "uri", addresses.statusList())));
        shown.put("issuing_country", "FR");
        shown.put("issuing_authority", claim.authority().name());
        return shown;
    }

    /** Each shown or kept back as the holder likes. Names as the European identity credential has them, where it has them. */
    private static Map<String, Object> chosen(AttestationClaim claim) {
        var worker = claim.worker();
        var contract = claim.contract();
        var chosen = new LinkedHashMap<String, Object>();
        chosen.put("family_name", worker.lastName());
        chosen.put("given_name", worker.firstName());
        chosen.put("birthdate", worker.birthDate().toString());
        chosen.put("place_of_birth", Map.of("locality", worker.birthPlace()));
        chosen.put("nationalities", List.of(claim.nationality().code()));
        chosen.put("employer_name", claim.employer().name());
        chosen.put("employer_siret", claim.employer().siret().toString());
        chosen.put("job", contract.job());
        chosen.put("workplace", contract.workplace());
        var declared = claim.declared().workplace();
        if (declared != null) chosen.put("declared_workplace", declared);
        chosen.put("contract_type", contract.type().name());
        chosen.put("working_hours", amount(contract.hours()));
        chosen.put("gross_pay", amount(contract.grossPay()));
        chosen.put("conditions", claim.conditions());
        chosen.put("decided_on", ParisTime.dayOf(claim.decidedAt()).toString());
        chosen.put("check_code", claim.code().text());
        return chosen;
    }

    private static Map<String, Object> amount(Amount amount) {
        var told = new LinkedHashMap<String, Object>();
        told.put("quantity", amount.quantity().toPlainString());
        told.put("per", amount.per().name());
        return told;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ParisTime.ZONE).toEpochSecond();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
