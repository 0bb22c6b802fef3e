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
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;

/**
 * Where the sealing key lies: a PKCS#12 file and beside it its password, outside the database and its backups, each for its
 * owner only. Made on first start; two services that start at once find the same one.
 */
final class SealingKeyFile {

    private static final String ALIAS = "seal";

    private final OwnerOnlyFile store;
    private final OwnerOnlyFile password;
    private final Path lock;

    SealingKeyFile(Path folder) {
        this.store = new OwnerOnlyFile(folder.resolve("attestation-seal.p12"));
        this.password = new OwnerOnlyFile(folder.resolve("attestation-seal.password"));
        this.lock = folder.resolve("attestation-seal.lock");
    }

    SealingKey openOrMake(Clock clock) {
        try {
            Files.createDirectories(lock.toAbsolutePath().getParent());
            try (var gate = FileChannel.open(lock, CREATE, WRITE);
                    var _ = gate.lock()) {
                return store.exists() ? open() : make(clock);
            }
        } catch (OpenToOthers e) {
            throw new UnusableSealingKey(String.valueOf(e.getMessage()), e);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableSealingKey(
                    "The sealing key in " + store.path() + " cannot be opened with the password in "
                            + password.path()
                            + ": restore both files from the same backup. Only if no attestation was ever issued, remove"
                            + " both and start again.",
                    e);
        }
    }

    private SealingKey open() throws IOException, GeneralSecurityException {
        char[] secret = chars(password.read());
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(store.read()), secret);
        if (keys.getKey(ALIAS, secret) instanceof PrivateKey key
                && keys.getCertificate(ALIAS) instanceof X509Certificate certificate)
            return new SealingKey(key, certificate);
        throw new GeneralSecurityException("no sealing key under its name");
    }

    private SealingKey make(Clock clock) throws IOException, GeneralSecurityException {
        // Why the password first: killed in between, the next start finds a password without a key and uses it.
        char[] secret = chars(password.readOrMake(SealingKeyFile::newPassword));
        var made = SelfSigned.make(clock.instant());
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, secret);
        keys.setKeyEntry(ALIAS, made.secret(), secret, new Certificate[] {made.certificate()});
        var bytes = new ByteArrayOutputStream();
        keys.store(bytes, secret);
        store.make(bytes.toByteArray());
        return made;
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
