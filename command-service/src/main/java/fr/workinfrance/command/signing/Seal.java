package fr.workinfrance.command.signing;

import fr.workinfrance.command.signing.known.KnownKeys;
import fr.workinfrance.command.signing.known.PublicCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The seal of this house: PAdES over the whole document. A PDF goes in, a sealed PDF comes out, and the keys stay
 * here. Of several keys the one seals that began last, of those in force and not revoked; each is made known before.
 */
public final class Seal {

    /** The signature field of every sealed document. */
    public static final String FIELD = "seal";

    /** Where the next key comes from. */
    public enum Source {
        HERE,
        /** Whoever keeps the token makes it there. */
        TOKEN,
        /** An authority certifies it, since its certificate has to say where it is told revoked; it is put into the folder. */
        AUTHORITY
    }

    private final KeyShelf shelf;
    private final SealSettings settings;
    private final Supplier<Set<String>> revoked;
    private final KnownKeys known;
    private final Clock clock;
    private final Outside outside;
    private volatile List<SealingKey> keys = List.of();

    private Seal(KeyShelf shelf, SealSettings settings, Supplier<Set<String>> revoked, KnownKeys known, Clock clock) {
        this.shelf = shelf;
        this.settings = settings;
        this.revoked = revoked;
        this.known = known;
        this.clock = clock;
        this.outside = new Outside(settings.patience());
        start();
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
        return keptIn(folder, settings, revoked, KnownKeys.NOBODY, clock);
    }

    /** @param known is told of each key before it signs anything */
    public static Seal keptIn(
            Path folder, SealSettings settings, Supplier<Set<String>> revoked, KnownKeys known, Clock clock) {
        return new Seal(new KeyFolder(folder), settings, revoked, known, clock);
    }

    /** The seal whose keys a token holds. */
    public static Seal heldBy(
            Path configuration, Path pin, SealSettings settings, Supplier<Set<String>> revoked, Clock clock) {
        return heldBy(configuration, pin, "", settings, revoked, KnownKeys.NOBODY, clock);
    }

    /** @param named how the names of its sealing keys begin, where it holds others too */
    public static Seal heldBy(
            Path configuration,
            Path pin,
            String named,
            SealSettings settings,
            Supplier<Set<String>> revoked,
            KnownKeys known,
            Clock clock) {
        return new Seal(new KeyToken(configuration, pin, named), settings, revoked, known, clock);
    }

    private void start() {
        if (whole().isEmpty() && source() == Source.HERE) shelf.begin(clock.instant(), settings.algorithm());
        look();
        if (keys.stream().noneMatch(this::isOfTheLevel))
            throw new UnusableSealingKey(
                    "Seals of level " + settings.level() + " need a key whose certificate says where it is"
                            + " told revoked, and there is none in " + shelf.place()
                            + ": put one there, or set wif.seal.level=B or T"
                            + " (docs/how-to/change-the-sealing-key.md).");
    }

    /** Of the key that seals now. */
    public PublicCertificate certificate() {
        return inForce().published();
    }

    /** Of every key that lies here, past, present and to come; the one that began first is first. */
    public List<PublicCertificate> certificates() {
        return keys.stream()
                .flatMap(key -> key.together().stream())
                .map(SealingKey::published)
                .toList();
    }

    /** Where the next key comes from. */
    public Source source() {
        if (!shelf.makesKeys()) return Source.TOKEN;
        return settings.level().needsRevocations() ? Source.AUTHORITY : Source.HERE;
    }

    /** Looks again which keys there are, and makes them known before it takes them up. */
    public synchronized void look() {
        var found =
                whole().stream().sorted(Comparator.comparing(SealingKey::from)).toList();
        known.tell(found.stream().flatMap(SealingKey::known).toList());
        keys = found;
    }

    /** What lies on the shelf; nothing that was there in a file and is known to the world may be missing. */
    private List<SealingKey> whole() {
        var found = shelf.all();
        if (!shelf.makesKeys()) return found;
        var missing = new TreeSet<>(known.inFiles());
        found.stream()
                .flatMap(SealingKey::known)
                .forEach(one -> missing.remove(one.certificate().keyId()));
        missing.removeAll(settings.lost());
        if (!missing.isEmpty()) missing.removeAll(revoked.get());
        if (!missing.isEmpty())
            throw new UnusableSealingKey("Sealing keys that are published are missing in " + shelf.place() + " ("
                    + String.join(", ", missing)
                    + "): bring the folder back from a copy. If they are lost for good, name"
                    + " them in wif.seal.lost, start, and revoke them (docs/how-to/change-the-sealing-key.md).");
        return found;
    }

    /** The key that was made for that order. */
    public synchronized Optional<PublicCertificate> madeFor(UUID order) {
        var serial = VouchedFor.serial(order);
        return keys.stream()
                .filter(key -> key.certificate().getSerialNumber().equals(serial))
                .map(SealingKey::published)
                .findFirst();
    }

    /**
     * Adds a key, once for each order. Why from a later day: whoever checks offline then has its certificate before the first
     * document it seals.
     *
     * @throws UnusableSealingKey when keys are not made here
     */
    public synchronized PublicCertificate addKey(UUID order, Instant from) {
        look();
        if (madeFor(order).isEmpty()) {
            shelf.add(order, from, settings.algorithm());
            look();
        }
        return madeFor(order).orElseThrow();
    }

    /** What the next document is sealed with. */
    public Sealer sealer() {
        return sealerWithout(Set.of()).orElseThrow(Seal::noneLeft);
    }

    /** What the next document is sealed with if those keys are no more; nothing when that cannot be. */
    public Optional<Sealer> sealerWithout(Collection<String> keyIds) {
        var left = usable().filter(key -> !keyIds.contains(key.keyId())).toList();
        return left.stream()
                .findFirst()
                .flatMap(key -> forSymbols(key, left)
                        .filter(symbols -> !keyIds.contains(symbols.keyId()))
                        .map(symbols -> new Sealer(key, symbols, settings, outside)));
    }

    // Why the last resort: a token has no pairs; there the newest key on P-256 signs the symbols.
    private static Optional<SealingKey> forSymbols(SealingKey key, List<SealingKey> left) {
        if (key.algorithm() == SealAlgorithm.P256) return Optional.of(key);
        if (key.symbols() != null) return Optional.of(key.symbols());
        return left.stream()
                .filter(one -> one.algorithm() == SealAlgorithm.P256)
                .findFirst();
    }

    /**
     * Seals a document; nothing may be changed in it afterwards.
     *
     * @param at the time claimed by the seal
     */
    public SealedPdf seal(byte[] unsealed, Instant at) {
        return sealer().seal(unsealed, at);
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
     * A JSON Web Signature (RFC 7515, compact) that names its key and brings its certificate, with those of the authorities between
     * it and the anchor.
     *
     * @param type what it is
     */
    public Token token(String type, byte[] payload) {
        var key = inForce();
        var keyId = key.keyId();
        var header = """
                {"alg":"%s","typ":"%s","kid":"%s","x5c":[%s]}""".formatted(
                        key.algorithm().jws(),
                        type,
                        keyId,
                        key.withoutAnchor().stream().map(Seal::quoted).collect(Collectors.joining(",")));
        var said = base64(header.getBytes(StandardCharsets.US_ASCII)) + "." + base64(payload);
        var signature = new KeySignature(key).plainOf(said.getBytes(StandardCharsets.US_ASCII));
        return new Token(said + "." + base64(signature), keyId);
    }

    private static String quoted(X509Certificate certificate) {
        try {
            return '"' + Base64.getEncoder().encodeToString(certificate.getEncoded()) + '"';
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private SealingKey inForce() {
        return usable().findFirst().orElseThrow(Seal::noneLeft);
    }

    private static UnusableSealingKey noneLeft() {
        return new UnusableSealingKey(
                "No sealing key is in force, or none on P-256 for symbols: every one is revoked or out of its"
                        + " time. Add one (docs/how-to/change-the-sealing-key.md).");
    }

    /** The one that began last is first. */
    private Stream<SealingKey> usable() {
        var unusable = revoked.get();
        var now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> key.isUsableAt(now) && isOfTheLevel(key))
                .filter(key -> key.together().stream().noneMatch(one -> unusable.contains(one.keyId())));
    }

    private boolean isOfTheLevel(SealingKey key) {
        return !settings.level().needsRevocations() || key.saysWhereRevoked();
    }
}
