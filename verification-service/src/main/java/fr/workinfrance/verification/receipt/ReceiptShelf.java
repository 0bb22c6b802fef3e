package fr.workinfrance.verification.receipt;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.verification.check.KeyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The folder of the keys of receipts: a file each ({@code receipts.p12}, {@code receipts-2.p12} …), and a word beside each that was
 * revoked ({@code receipts-2.revoked}, with the moment). None is taken away.
 *
 * <p>Why files and no event: this service writes no events, and its key has to be revocable when the one that does is down.
 *
 * <p>Why the folder is listed and no file asked whether it is there: in a folder that cannot be read, none would be.
 */
class ReceiptShelf {

    private static final Pattern OURS = Pattern.compile("receipts(?:-([2-9]|[1-9][0-9]{1,5}))?[.](?:p12|revoked)");

    private final Path folder;

    ReceiptShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Every key, in the order in which they were made.
     *
     * @throws KeysFolderUnusable when one of them, or what is written of it, is there and cannot be read, or is no longer there
     */
    List<ReceiptKey> all() {
        var names = names();
        int last = names.stream().mapToInt(ReceiptShelf::number).max().orElse(0);
        var keys = new ArrayList<ReceiptKey>();
        for (int number = 1; number <= last; number++) {
            if (!names.contains(name(number) + ".p12")) throw missing(number);
            keys.add(marked(number, read(number), names));
        }
        return List.copyOf(keys);
    }

    /**
     * The same keys with what is written of them now; a key whose file cannot be read any more can be revoked all the same. One
     * whose word cannot be read is taken for revoked: somebody meant to. While the folder cannot be read, what was known stays.
     *
     * @param now since when at the latest such a key is revoked
     */
    List<ReceiptKey> markedAgain(List<ReceiptKey> keys, Instant now) {
        try {
            var names = names();
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> markedOrRevoked(i + 1, keys.get(i), names, now))
                    .toList();
        } catch (KeysFolderUnusable unreadable) {
            return keys;
        }
    }

    /** One more, to be used from that moment; whoever adds at the same time adds the same. */
    ReceiptKey add(Instant from, KeyKind kind) {
        int number = all().size() + 1;
        return guarded(
                file(number),
                () -> ReceiptKey.read(new OwnerOnlyFile(file(number)).readOrMake(() -> ReceiptKey.made(from, kind))));
    }

    /** Revokes a key for ever; one that was revoked before stays so since then. Nothing for a key that is not here. */
    Optional<Instant> revoke(String id, Instant now) {
        var keys = all();
        return IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).id().equals(id))
                .mapToObj(i -> mark(i + 1, now))
                .findFirst();
    }

    private Instant mark(int number, Instant now) {
        return guarded(word(number), () -> {
            new OwnerOnlyFile(word(number)).make((now + "\n").getBytes(StandardCharsets.US_ASCII));
            return moment(number);
        });
    }

    private ReceiptKey read(int number) {
        return guarded(file(number), () -> ReceiptKey.read(new OwnerOnlyFile(file(number)).read()));
    }

    private ReceiptKey marked(int number, ReceiptKey key, Set<String> names) {
        return names.contains(name(number) + ".revoked") ? key.revoked(moment(number)) : key;
    }

    private ReceiptKey markedOrRevoked(int number, ReceiptKey key, Set<String> names, Instant now) {
        try {
            return marked(number, key, names);
        } catch (KeysFolderUnusable unclear) {
            return key.revokedAt() == null ? key.revoked(now) : key;
        }
    }

    private Instant moment(int number) {
        try {
            var word = Files.readString(word(number), StandardCharsets.US_ASCII);
            return Instant.parse(word.strip());
        } catch (IOException | DateTimeException unclear) {
            throw new KeysFolderUnusable(
                    "The file " + word(number).toAbsolutePath() + " is there to say since when the key of receipts "
                            + file(number).getFileName() + " is revoked, and cannot be read as a moment ("
                            + unclear.getClass().getSimpleName()
                            + "): write the moment into it, such as 2026-11-28T10:00:00Z, and let the service's own user read it.",
                    unclear);
        }
    }

    /** Of the files that there are; none while the folder is not there, since the first key makes it. */
    private Set<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(OURS.asMatchPredicate())
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException notMadeYet) {
            return Set.of();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new KeysFolderUnusable(
                    "The folder of keys " + folder.toAbsolutePath() + " cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "): give the service's own user a folder it can read and write, with the keys that were in it.",
                    unreadable);
        }
    }

    private KeysFolderUnusable missing(int number) {
        return new KeysFolderUnusable(
                "The key of receipts " + file(number).toAbsolutePath()
                        + " is missing, though there is more of it, or a later one, beside it: bring it back from a copy of the folder.");
    }

    /** Keys that were here are here no longer. */
    KeysFolderUnusable changed() {
        return new KeysFolderUnusable("The folder of keys " + folder.toAbsolutePath()
                + " no longer holds the keys of receipts that were read from it: bring them back from a copy of it.");
    }

    private Path file(int number) {
        return folder.resolve(name(number) + ".p12");
    }

    private Path word(int number) {
        return folder.resolve(name(number) + ".revoked");
    }

    private static String name(int number) {
        return "receipts" + (number == 1 ? "" : "-" + number);
    }

    private static int number(String name) {
        var parts = OURS.matcher(name);
        return parts.matches() && parts.group(1) != null ? Integer.parseInt(parts.group(1)) : 1;
    }

    private static <T> T guarded(Path path, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new KeysFolderUnusable(path, e);
        } catch (GeneralSecurityException e) {
            throw new KeysFolderUnusable(path, new IOException(e));
        }
    }

    /** Something read from the folder. */
    private interface Reading<T> {
        T read() throws IOException, GeneralSecurityException;
    }
}
