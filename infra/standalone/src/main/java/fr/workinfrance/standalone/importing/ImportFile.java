package fr.workinfrance.standalone.importing;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Hands one dossier file to a house that runs and prints what it says: what {@code infra/import} starts. */
public final class ImportFile {

    private final Sayings sayings;
    private final RunningHouse house;

    private ImportFile(Sayings sayings, RunningHouse house) {
        this.sayings = sayings;
        this.house = house;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** What the program does, and the code it ends with. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        var sayings = Sayings.of(environment);
        try {
            new ImportFile(sayings, RunningHouse.of(environment, sayings))
                    .imported(arguments)
                    .forEach(out::println);
            return 0;
        } catch (CannotImport e) {
            e.lines().forEach(err::println);
            return 1;
        }
    }

    private Iterable<String> imported(String... arguments) {
        if (arguments.length != 1) throw new CannotImport(sayings.say("usage"));
        var file = Path.of(arguments[0]);
        if (!Files.isReadable(file) || Files.isDirectory(file))
            throw new CannotImport(sayings.say("no-file", arguments[0]));
        var answer = house.take(file);
        if (answer.isDone()) return answer.lines(sayings);
        throw new CannotImport(answer.refusal(sayings));
    }
}
