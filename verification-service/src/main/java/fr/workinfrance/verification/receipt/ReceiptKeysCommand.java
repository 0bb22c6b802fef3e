package fr.workinfrance.verification.receipt;

import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.verification.check.KeyKind;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The command that lists, adds and revokes the keys of receipts, beside the service or while it is stopped. */
public final class ReceiptKeysCommand {

    private static final String USAGE = """
            FOLDER list                 the keys of receipts, and since when each is used or revoked
            FOLDER add [2027-01-04]     one more, used from that day (UTC), or from now
            FOLDER revoke KEY           one less: nothing under it proves anything any more""";

    private final ReceiptShelf shelf;
    private final Clock clock;
    private final PrintStream out;

    private ReceiptKeysCommand(Path folder, Clock clock, PrintStream out) {
        this.shelf = new ReceiptShelf(folder);
        this.clock = clock;
        this.out = out;
    }

    /** Ends with 0 when it was done, 2 for a question that cannot be understood or a key or a folder that is not there or cannot be read. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The same, without ending the process. */
    public static int run(String... arguments) {
        return run(arguments, Clock.systemUTC(), System.out);
    }

    static int run(String[] arguments, Clock clock, PrintStream out) {
        if (arguments.length < 2 || arguments.length > 3) return usage(out);
        var command = new ReceiptKeysCommand(Path.of(arguments[0]), clock, out);
        var what = arguments.length == 3 ? arguments[2] : "";
        try {
            return switch (arguments[1]) {
                case "list" -> command.list();
                case "add" -> command.add(what);
                case "revoke" -> command.revoke(what);
                default -> usage(out);
            };
        } catch (KeysFolderUnusable unusable) {
            out.println(unusable.getMessage());
            return 2;
        }
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }

    private int list() {
        shelf.all().forEach(this::say);
        return 0;
    }

    private int add(String day) {
        try {
            var from = day.isEmpty()
                    ? clock.instant()
                    : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            var keys = shelf.all();
            say(shelf.add(from, keys.isEmpty() ? KeyKind.P256 : keys.getLast().kind()));
            return 0;
        } catch (DateTimeException notADay) {
            return usage(out);
        }
    }

    private int revoke(String id) {
        if (shelf.revoke(id, clock.instant()).isEmpty()) {
            out.println("no such key: " + id);
            return 2;
        }
        return list();
    }

    private void say(ReceiptKey key) {
        Instant from = key.certificate().getNotBefore().toInstant();
        out.println(key.id() + " " + key.kind() + " from " + from
                + (key.revokedAt() == null ? "" : ", revoked " + key.revokedAt()));
    }
}
