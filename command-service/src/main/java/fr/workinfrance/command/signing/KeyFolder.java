package fr.workinfrance.command.signing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.workinfrance.eventlog.secret.OpenToOthers;
import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of sealing keys: a PKCS#12 file for each, and beside them their password, outside the database and its backups, each for
 * its owner only. The first is made on first start; two services that start at once find the same one. A file of another authority
 * may be put in its place before: the key under the name {@code seal}, with its chain, and if that is not on P-256 one that is under
 * {@code symbols}.
 *
 * <p>Why the folder is listed and no file asked whether it is there: in a folder that cannot be read, none would be.
 */
final class KeyFolder implements KeyShelf {

    private static final String ALIAS = "seal";
    private static final String SYMBOLS = "symbols";
    private static final String AUTHORITY = "-authority";
    private static final String NAME = "attestation-seal";
    private static final Pattern STORE = Pattern.compile(NAME + "(?:-([2-9]|[1-9][0-9]{1,5}))?[.]p12");

    private final Path folder;
    private final OwnerOnlyFile password;

    KeyFolder(Path folder) {
        this.folder = folder;
        this.password = new OwnerOnlyFile(folder.resolve(NAME + ".password"));
    }

    @Override
    public List<SealingKey> all() {
        return alone(() -> {
            int last = last();
            var keys = new ArrayList<SealingKey>();
            for (int number = 1; number <= last; number++) keys.add(open(store(number)));
            return keys;
        });
    }

    @Override
    public String place() {
        return "the folder " + folder.toAbsolutePath();
    }

    @Override
    public boolean makesKeys() {
        return true;
    }

    @Override
    public void begin(Instant from, SealAlgorithm algorithm) {
        alone(() -> last() == 0 ? make(store(1), UUID.randomUUID(), from, algorithm) : folder);
    }

    @Override
    public void add(UUID order, Instant from, SealAlgorithm algorithm) {
        alone(() -> make(store(last() + 1), order, from, algorithm));
    }

    /** The number of the newest key; none while there is none. Every one before it has to be there: none is taken away. */
    private int last() {
        Set<Integer> numbers;
        try (var files = Files.list(folder)) {
            numbers = files.map(file -> STORE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1) == null ? 1 : Integer.parseInt(name.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int number = 1; number < last; number++)
            if (!numbers.contains(number))
                throw new UnusableSealingKey("The sealing key " + store(number).path()
                        + " is missing, though there is a later one: bring it back from a copy of the folder.");
        return last;
    }

    private OwnerOnlyFile store(int number) {
        return new OwnerOnlyFile(folder.resolve(NAME + (number == 1 ? "" : "-" + number) + ".p12"));
    }

    private <T> T alone(Callable<T> work) {
        try (var gate = gate();
                var _ = gate.lock()) {
            return work.call();
        } catch (OpenToOthers e) {
            throw new UnusableSealingKey(String.valueOf(e.getMessage()), e);
        } catch (UnusableSealingKey e) {
            throw e;
        } catch (Exception e) {
            throw new UnusableSealingKey(
                    "The sealing keys in " + folder.resolve(NAME) + "*.p12 cannot be opened with the password in "
                            + password.path()
                            + ": restore all these files from the same backup. Only if no attestation was ever issued,"
                            + " remove them and start again.",
                    e);
        }
    }

    private FileChannel gate() {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(NAME + ".lock"), CREATE, WRITE);
        } catch (IOException unusable) {
            throw unusable(unusable);
        }
    }

    private UnusableSealingKey unusable(IOException why) {
        return new UnusableSealingKey(
                "The folder of sealing keys " + folder.toAbsolutePath() + " cannot be read or written ("
                        + why.getClass().getSimpleName()
                        + "): give the service's own user a folder it can read and write, with the keys that were in it.",
                why);
    }

    private SealingKey open(OwnerOnlyFile store) throws IOException, GeneralSecurityException {
        char[] secret = chars(password.read());
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(store.read()), secret);
        var seal = entry(keys, ALIAS, secret);
        if (seal == null) throw new GeneralSecurityException("no sealing key under its name");
        var symbols = entry(keys, SYMBOLS, secret);
        if (symbols != null && symbols.algorithm() != SealAlgorithm.P256)
            throw new UnusableSealingKey(
                    "The key for symbols in " + store.path() + " is not on P-256: put one there that is.");
        return seal.with(symbols);
    }

    private static @Nullable SealingKey entry(KeyStore keys, String alias, char[] secret)
            throws GeneralSecurityException {
        var chain = keys.getCertificateChain(alias);
        if (chain == null || !(keys.getKey(alias, secret) instanceof PrivateKey key)) return null;
        var certificates = Stream.of(chain).map(X509Certificate.class::cast).toList();
        // Why the first alone where we made the authority: the file gives it back as part of the chain.
        var read = keys.getCertificate(alias + AUTHORITY) instanceof X509Certificate authority
                ? new SealingKey(key, List.of(certificates.getFirst()), authority, null, null)
                : new SealingKey(key, certificates, null);
        // Why here: of a kind that nobody could check nothing may be published.
        SealAlgorithm.of(read.certificate().getPublicKey());
        return read;
    }

    private static void put(KeyStore keys, String alias, SealingKey key, char[] secret)
            throws GeneralSecurityException {
        keys.setKeyEntry(alias, key.secret(), secret, key.chainArray());
        if (key.authority() != null) keys.setCertificateEntry(alias + AUTHORITY, key.authority());
    }

    private Path make(OwnerOnlyFile store, UUID order, Instant from, SealAlgorithm algorithm)
            throws IOException, GeneralSecurityException {
        // Why the password first: killed in between, the next start finds a password without a key and uses it.
        char[] secret = chars(password.readOrMake(KeyFolder::newPassword));
        var made = VouchedFor.make(order, from, algorithm);
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, secret);
        put(keys, ALIAS, made, secret);
        if (made.symbols() != null) put(keys, SYMBOLS, made.symbols(), secret);
        var bytes = new ByteArrayOutputStream();
        keys.store(bytes, secret);
        store.make(bytes.toByteArray());
        return store.path();
    }

    private static char[] chars(byte[] password) {
        return new String(password, StandardCharsets.US_ASCII).toCharArray();
    }

    private static byte[] newPassword() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }
}
