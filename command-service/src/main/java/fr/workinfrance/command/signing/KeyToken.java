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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device that holds the sealing keys and lets none out (PKCS#11): a card, a hardware security module, SoftHSM. */
final class KeyToken implements KeyShelf {

    private final Path configuration;
    private final OwnerOnlyFile pin;
    private @Nullable Provider device;

    /** @param configuration as the JDK's PKCS#11 provider reads it: name, library, slot */
    KeyToken(Path configuration, Path pin) {
        this.configuration = configuration;
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
            for (var alias : Collections.list(store.aliases())) add(keys, store, alias, provider);
            if (keys.isEmpty()) throw new GeneralSecurityException("no key with a certificate");
            keys.sort(Comparator.comparing(key -> key.certificate().getNotBefore()));
            return List.copyOf(keys);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            forget();
            throw new UnusableSealingKey(
                    "The token of " + configuration + " cannot be opened, or holds no key with its certificate: check"
                            + " that file, the device, and the PIN in " + pin.path() + ".",
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

    private static void add(List<SealingKey> keys, KeyStore store, String alias, Provider provider)
            throws GeneralSecurityException {
        if (!(store.getKey(alias, null) instanceof PrivateKey key)) return;
        var chain = Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        keys.add(new SealingKey(key, chain, provider));
    }

    @Override
    public boolean makesKeys() {
        return false;
    }

    @Override
    public SealingKey add(UUID order, Instant from, SealAlgorithm algorithm) {
        throw new UnusableSealingKey(
                "Keys of a token are made with the token's own tools: make one there, with its" + " certificate.");
    }
}
