package fr.workinfrance.standalone.folder;

import fr.workinfrance.eventlog.secret.OpenToOthers;
import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that was drawn once and that only its owner may read. */
public record SecretFile(Path path) {

    /** The password, drawn and written at the first call. */
    public String read() {
        try {
            var bytes = new OwnerOnlyFile(path).readOrMake(() -> (drawn() + "\n").getBytes(StandardCharsets.US_ASCII));
            return new String(bytes, StandardCharsets.US_ASCII).strip();
        } catch (OpenToOthers e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The password in %s can be neither read nor written (%s): give the folder to the user who starts Work In France."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    private static String drawn() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
