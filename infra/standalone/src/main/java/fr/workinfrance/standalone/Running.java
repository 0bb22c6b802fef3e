package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.CannotStart;
import fr.workinfrance.standalone.folder.DataFolder;
import fr.workinfrance.standalone.postgres.DurablePostgres;
import fr.workinfrance.standalone.stories.FirstStart;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Everything that was started, closed in the reverse order. */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;

    void start(Settings settings, String... arguments) {
        // Why: the hook stands before anything is started, so that Control-C in the middle of a start leaves nothing
        // behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var folder = keep(DataFolder.open(settings.data()));
        Port.check(settings.bind(), settings.port());
        var postgres = keep(DurablePostgres.start(folder));
        var application = new SpringApplication(House.class);
        application.setRegisterShutdownHook(false);
        var services =
                keep(application.run(ServiceSettings.arguments(settings, folder, postgres.address(), arguments)));
        if (settings.demonstration()) tryToTellStories(services, folder);
    }

    // Why: a house without its stories is still a house.
    private static void tryToTellStories(ApplicationContext services, DataFolder folder) {
        try {
            tellStories(services, folder);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Running.class).warn("the demonstration stories were not all told", e);
        }
    }

    private static void tellStories(ApplicationContext services, DataFolder folder) {
        new FirstStart(services).tellOnce(folder.root().resolve("stories-told"));
    }

    /** Whether somebody asked it to end; what fails from then on is of no interest. */
    boolean isStopping() {
        return stopping;
    }

    private void stop() {
        stopping = true;
        close();
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) close(started.pop());
    }

    // Why: the database is stopped even when a service before it does not stop well.
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Running.class)
                    .warn("{} did not stop", part.getClass().getSimpleName(), e);
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (stopping) {
            close(part);
            throw new CannotStart("Work In France was stopped while it started.");
        }
        started.push(part);
        return part;
    }
}
