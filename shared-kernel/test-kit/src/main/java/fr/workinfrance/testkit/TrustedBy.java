package fr.workinfrance.testkit;

import static fr.workinfrance.testkit.Programs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A reader of PDF that trusts one authority: {@code pdfsig}, with a database of NSS that holds it. */
public final class TrustedBy {

    private final String database;

    private TrustedBy(String database) {
        this.database = database;
    }

    /**
     * @param folder one that is there, in which nothing lies under the name of the database
     * @param authority its certificate, DER
     */
    public static TrustedBy authority(Path folder, byte[] authority) throws IOException, InterruptedException {
        var certificate = Files.write(folder.resolve("authority.der"), authority);
        var database = Files.createDirectory(folder.resolve("nss")).toString();
        run("certutil", "-N", "-d", "sql:" + database, "--empty-password");
        run("certutil", "-A", "-d", "sql:" + database, "-n", "authority", "-t", "CT,C,C", "-i", certificate.toString());
        return new TrustedBy(database);
    }

    /** All that it says of the signatures on a document. */
    public String said(Path pdf) throws IOException, InterruptedException {
        return run("pdfsig", "-nssdir", database, pdf.toString());
    }
}
