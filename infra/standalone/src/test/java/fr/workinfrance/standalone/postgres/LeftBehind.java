package fr.workinfrance.standalone.postgres;

import fr.workinfrance.standalone.folder.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the database and waits to be killed. */
final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var postgres = DurablePostgres.start(folder);
        System.out.println("port " + postgres.address().port());
        new CountDownLatch(1).await();
    }
}
