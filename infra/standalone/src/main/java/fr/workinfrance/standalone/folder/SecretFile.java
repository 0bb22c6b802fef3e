package fr.workinfrance.standalone.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that was drawn once and that only its owner may read. */
public record SecretFile(Path path) {

    /** The password, drawn and written at the first call. */
    public String read() {
        try {
            if (!Files.exists(path)) write(drawn());
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The password in %s can be neither read nor written (%s): give the folder to the user who starts Work In France."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    private void write(String password) throws IOException {
        var forOwnerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(path.toAbsolutePath().getParent(), "secret", "", forOwnerOnly);
        Files.writeString(draft, password + "\n");
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String drawn() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
