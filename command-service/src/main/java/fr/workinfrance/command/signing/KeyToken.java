package fr.workinfrance.command.signing;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A device that holds the sealing keys and lets none out (PKCS#11): a card, a hardware security module, SoftHSM. */
final class KeyToken implements KeyShelf {

    private static final Logger log = LoggerFactory.getLogger(KeyToken.class);

    private final Path configuration;
    private final OwnerOnlyFile pin;
    private final String named;
    private final Set<String> leftAside = ConcurrentHashMap.newKeySet();
    private @Nullable Provider device;

    /**
     * @param configuration as the JDK's PKCS#11 provider reads it: name, library, slot
     * @param named how the names of its sealing keys begin, where it holds others too; empty for every key
     */
    KeyToken(Path configuration, Path pin, String named) {
        this.configuration = configuration;
        this.named = named;
        this.pin = new OwnerOnlyFile(pin);
    }

    @Override
    public List<SealingKey> all() {
        try {
            var provider = device();
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(
                    null,
                    new String(pin.read(), StandardCharsets.US_ASCII).strip().toCharArray());
            var keys = new ArrayList<SealingKey>();
            for (var alias : Collections.list(store.aliases()))
                if (alias.startsWith(named)) add(keys, store, alias, provider);
            if (keys.isEmpty()) throw new GeneralSecurityException("no key with a certificate");
            return List.copyOf(keys);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            forget();
            throw new UnusableSealingKey(
                    "The token of " + configuration + " cannot be opened, or holds no sealing key with its certificate"
                            + (named.isEmpty() ? "" : " whose name begins with " + named)
                            + " (on P-256 or P-384, or RSA of 3072 bits or more): check that file, the device, and the PIN in "
                            + pin.path() + ".",
                    e);
        }
    }

    // Why kept: looked at again and again, each provider would hold sessions of its own.
    private synchronized Provider device() {
        if (device == null) device = Security.getProvider("SunPKCS11").configure(configuration.toString());
        return device;
    }

    // Why: the sessions of a token that was pulled out are of no use when it is put back.
    private synchronized void forget() {
        device = null;
    }

    private void add(List<SealingKey> keys, KeyStore store, String alias, Provider provider)
            throws GeneralSecurityException {
        if (!(store.getKey(alias, null) instanceof PrivateKey key)) return;
        var certificates = store.getCertificateChain(alias);
        if (certificates == null) return;
        var chain = Stream.of(certificates).map(X509Certificate.class::cast).toList();
        // Why left aside and not refused: a token may hold keys for others, and one of them shall not stop the sealing.
        if (isSuited(chain.getFirst())) keys.add(new SealingKey(key, chain, provider));
        else if (leftAside.add(alias))
            log.warn("The key {} of the token is of no kind that seals are made with, and is left aside", alias);
    }

    private static boolean isSuited(X509Certificate certificate) {
        try {
            SealAlgorithm.of(certificate.getPublicKey());
            return true;
        } catch (UnusableSealingKey _) {
            return false;
        }
    }

    @Override
    public String place() {
        return "the token of " + configuration;
    }

    @Override
    public boolean makesKeys() {
        return false;
    }

    @Override
    public void begin(Instant from, SealAlgorithm algorithm) {
        throw madeElsewhere();
    }

    @Override
    public void add(UUID order, Instant from, SealAlgorithm algorithm) {
        throw madeElsewhere();
    }

    private static UnusableSealingKey madeElsewhere() {
        return new UnusableSealingKey(
                "Keys of a token are made with the token's own tools: make one there, with its certificate.");
    }
}
