package fr.workinfrance.query.courier;

import fr.workinfrance.query.letter.WrittenLetter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it is sent, or fails as a test says. */
final class ToldTransport implements Transport {

    record Sent(String address, String number, WrittenLetter letter) {}

    /** What goes on while the server thinks. */
    interface Meanwhile {
        void happens() throws InterruptedException;
    }

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    int refused;
    volatile @Nullable NotSent failure;
    volatile Meanwhile meanwhile = () -> {};

    @Override
    public void send(String address, String number, WrittenLetter letter) throws NotSent {
        var failing = failure;
        if (failing != null) {
            refused++;
            throw failing;
        }
        try {
            meanwhile.happens();
        } catch (InterruptedException stopped) {
            throw new NotSent(stopped, false);
        }
        sent.add(new Sent(address, number, letter));
    }

    List<String> subjects() {
        return sent.stream().map(s -> s.letter().subject()).toList();
    }

    List<String> numbers() {
        return sent.stream().map(Sent::number).toList();
    }
}
