package fr.workinfrance.verification.receipt;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.verification.check.KeyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The folder of the keys of receipts: a file each ({@code receipts.p12}, {@code receipts-2.p12} …), and a word beside each that was
 * revoked ({@code receipts-2.revoked}, with the moment). None is taken away.
 *
 * <p>Why files and no event: this service writes no events, and its key has to be revocable when the one that does is down.
 */
record ReceiptShelf(Path folder) {

    /** Every key, in the order in which they were made. */
    List<ReceiptKey> all() {
        var keys = new ArrayList<ReceiptKey>();
        for (int number = 1; Files.exists(file(number)); number++) keys.add(marked(number, read(number)));
        return List.copyOf(keys);
    }

    /** The same keys with what is written of them now; a key whose file cannot be read any more can be revoked all the same. */
    List<ReceiptKey> markedAgain(List<ReceiptKey> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> marked(i + 1, keys.get(i)))
                .toList();
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

    private ReceiptKey marked(int number, ReceiptKey key) {
        return Files.exists(word(number)) ? key.revoked(guarded(word(number), () -> moment(number))) : key;
    }

    private Instant moment(int number) throws IOException {
        try {
            return Instant.parse(
                    Files.readString(word(number), StandardCharsets.US_ASCII).strip());
        } catch (DateTimeException e) {
            throw new IOException("not a moment", e);
        }
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
