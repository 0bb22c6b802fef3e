package fr.workinfrance.command.signing;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import fr.workinfrance.command.proofs.Authorities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The seal of this house: PAdES over the whole document. A PDF goes in, a sealed PDF comes out, and the keys stay
 * here. Of several keys the newest that is in force and not revoked seals.
 */
public final class Seal {

    /** The signature field of every sealed document. */
    public static final String FIELD = "seal";

    private final KeyShelf shelf;
    private final SealSettings settings;
    private final Supplier<Set<String>> revoked;
    private final Clock clock;
    private volatile List<SealingKey> keys;

    private Seal(KeyShelf shelf, SealSettings settings, Supplier<Set<String>> revoked, Clock clock) {
        this.shelf = shelf;
        this.settings = settings;
        this.revoked = revoked;
        this.clock = clock;
        this.keys = shelf.all();
    }

    /**
     * The seal whose keys lie in that folder; the first is made there the first time.
     *
     * @throws UnusableSealingKey when there is one and it cannot be used
     */
    public static Seal keptIn(Path folder, Clock clock) {
        return keptIn(folder, SealSettings.PLAIN, Set::of, clock);
    }

    /** @param revoked names of the keys that may not be used any more */
    public static Seal keptIn(Path folder, SealSettings settings, Supplier<Set<String>> revoked, Clock clock) {
        return new Seal(new KeyFolder(folder, settings.algorithm(), clock), settings, revoked, clock);
    }

    /** The seal whose keys a token holds. */
    public static Seal heldBy(
            Path configuration, Path pin, SealSettings settings, Supplier<Set<String>> revoked, Clock clock) {
        return new Seal(new KeyToken(configuration, pin), settings, revoked, clock);
    }

    /** Of the key that seals now. */
    public PublicCertificate certificate() {
        return inForce().published();
    }

    /** Of the key that seals now if those are no more; nothing when none is left. */
    public Optional<PublicCertificate> certificateWithout(Collection<String> keyIds) {
        return usable().map(SealingKey::published)
                .filter(key -> !keyIds.contains(key.keyId()))
                .findFirst();
    }

    /** Of the key that signs symbols now: on P-256, whatever documents are sealed with. */
    public PublicCertificate symbolCertificate() {
        return forSymbols().published();
    }

    /** Of every key, past, present and to come. */
    public List<PublicCertificate> certificates() {
        return keys.stream()
                .flatMap(key -> key.together().stream())
                .map(SealingKey::published)
                .toList();
    }

    /** The names of the keys that are revoked when that one is: itself, and the one made with it. */
    public List<String> together(String keyId) {
        return keys.stream()
                .map(key -> key.together().stream()
                        .map(one -> one.published().keyId())
                        .toList())
                .filter(names -> names.contains(keyId))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether keys are made here; else somebody makes them in the token, and they are found there. */
    public boolean makesKeys() {
        return shelf.makesKeys();
    }

    /** Looks again which keys there are. */
    public synchronized void look() {
        keys = shelf.all();
    }

    /**
     * Adds a key, once for each order. Why from a later day: whoever checks offline then has its certificate before the first
     * document it seals.
     *
     * @throws UnusableSealingKey when keys are not made here
     */
    public synchronized PublicCertificate addKey(UUID order, Instant from) {
        look();
        var serial = VouchedFor.serial(order);
        var made = keys.stream()
                .filter(key -> key.certificate().getSerialNumber().equals(serial))
                .findFirst();
        if (made.isPresent()) return made.get().published();
        var added = shelf.add(order, from, settings.algorithm());
        look();
        return added.published();
    }

    /**
     * Seals a document; nothing may be changed in it afterwards.
     *
     * @param at the time claimed by the seal
     */
    public SealedPdf seal(byte[] unsealed, Instant at) {
        var key = inForce();
        var sealed = new ByteArrayOutputStream(unsealed.length + 32_768);
        try (var reader = new PdfReader(new ByteArrayInputStream(unsealed))) {
            // Why append mode: the drawing stays as it was checked, bit for bit; the seal is added behind it and covers
            // both.
            var signer = new PdfPadesSigner(reader, sealed)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .setIssuingCertificateRetriever(Authorities.vouching())
                    .setOcspClient(Authorities.answering())
                    .setCrlClient(Authorities.listing())
                    .setTrustedCertificates(List.of(key.chain().getLast()));
            sign(signer, properties(at), key);
        } catch (IOException | GeneralSecurityException | PdfException e) {
            throw new IllegalStateException("the document could not be sealed", e);
        }
        return new SealedPdf(sealed.toByteArray(), key.published().keyId());
    }

    private void sign(PdfPadesSigner signer, SignerProperties properties, SealingKey key)
            throws IOException, GeneralSecurityException {
        var by = new KeySignature(key);
        switch (settings.level()) {
            case B -> signer.signWithBaselineBProfile(properties, key.chainArray(), by);
            case T -> signer.signWithBaselineTProfile(properties, key.chainArray(), by, timestamps());
            case LT -> signer.signWithBaselineLTProfile(properties, key.chainArray(), by, timestamps());
            case LTA -> signer.signWithBaselineLTAProfile(properties, key.chainArray(), by, timestamps());
        }
    }

    private ITSAClient timestamps() {
        return Authorities.stamping(Objects.requireNonNull(settings.timestamps()));
    }

    /**
     * Signs the text of a symbol: r and s, 32 bytes each. The same text under the same key in a file gives the same signature.
     *
     * @param keyId which key the text names
     */
    public byte[] signSymbol(String keyId, byte[] text) {
        return plain(named(keyId), text);
    }

    /**
     * A signed text as it leaves this house.
     *
     * @param keyId which key signed it
     */
    public record Token(String text, String keyId) {}

    /** How the key signs that seals now. */
    public SealAlgorithm algorithm() {
        return inForce().algorithm();
    }

    /**
     * A JSON Web Signature (RFC 7515, compact) that names its key and brings its certificate.
     *
     * @param type what it is
     */
    public Token token(String type, byte[] payload) {
        var key = inForce();
        var keyId = key.published().keyId();
        var header = """
                {"alg":"%s","typ":"%s","kid":"%s","x5c":["%s"]}""".formatted(
                        key.algorithm().jws(),
                        type,
                        keyId,
                        Base64.getEncoder().encodeToString(key.published().der()));
        var said = base64(header.getBytes(StandardCharsets.US_ASCII)) + "." + base64(payload);
        var signature = plain(key, said.getBytes(StandardCharsets.US_ASCII));
        return new Token(said + "." + base64(signature), keyId);
    }

    private static byte[] plain(SealingKey key, byte[] text) {
        try {
            return new KeySignature(key).plain(text);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the text could not be signed", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private SealingKey named(String keyId) {
        return keys.stream()
                .flatMap(key -> key.together().stream())
                .filter(one -> one.published().keyId().equals(keyId))
                .findFirst()
                .orElseThrow();
    }

    // Why the last resort: a token has no pairs; there the newest key on P-256 signs the symbols.
    private SealingKey forSymbols() {
        var key = inForce();
        if (key.algorithm() == SealAlgorithm.P256) return key;
        if (key.symbols() != null) return key.symbols();
        return usable().filter(one -> one.algorithm() == SealAlgorithm.P256)
                .findFirst()
                .orElseThrow(() -> new UnusableSealingKey(
                        "Symbols are signed on P-256: add such a key (docs/how-to/change-the-sealing-key.md)."));
    }

    private SealingKey inForce() {
        return usable().findFirst()
                .orElseThrow(
                        () -> new UnusableSealingKey(
                                "Every sealing key is revoked or out of its time: add one (docs/how-to/change-the-sealing-key.md)."));
    }

    /** The newest first. */
    private Stream<SealingKey> usable() {
        var unusable = revoked.get();
        var now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> key.isUsableAt(now)
                        && !unusable.contains(key.published().keyId()));
    }

    private static SignerProperties properties(Instant at) {
        var claimed = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"), Locale.ROOT);
        claimed.setTimeInMillis(at.toEpochMilli());
        return new SignerProperties()
                .setFieldName(FIELD)
                .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED)
                .setClaimedSignDate(claimed)
                .setSignatureCreator("Work In France");
    }
}
