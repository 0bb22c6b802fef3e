package fr.workinfrance.verification.register;

import fr.workinfrance.service.data.KeysFolderUnusable;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The salt that the rows of the register were written with, recognised by what it makes of one known word. */
public final class RegisterSalt {

    /**
     * Lets a register pass that has no rows yet.
     *
     * @throws KeysFolderUnusable when the rows were written with another salt: a withdrawal would no longer find its attestation,
     *     which would go on being called valid
     */
    public static void check(DossierMark marks, JdbcClient database, Path file) {
        boolean written = database.sql("SELECT to_regclass('register.salt') IS NOT NULL")
                .query(Boolean.class)
                .single();
        if (!written) return;
        var proofs = database.sql("SELECT proof FROM register.salt")
                .query(String.class)
                .list();
        if (!proofs.stream().allMatch(marks.proof()::equals)) throw changed(file);
    }

    private static KeysFolderUnusable changed(Path file) {
        return new KeysFolderUnusable("The key " + file
                + " is not the one the register of attestations was written with: put that one back, or drop the"
                + " schema \"register\", which is then filled anew from the log.");
    }

    private RegisterSalt() {}
}
