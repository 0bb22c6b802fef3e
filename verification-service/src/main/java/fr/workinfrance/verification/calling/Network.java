package fr.workinfrance.verification.calling;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of addresses, as {@code 192.0.2.0/24}.
 *
 * @param first its first address
 * @param bits how many of its bits all its addresses share
 */
public record Network(InetAddress first, int bits) {

    /** @throws IllegalArgumentException for what is no block of addresses */
    public static Network of(String text) {
        var parts = text.strip().split("/", 2);
        // Why so: names would be looked up.
        var first = InetAddress.ofLiteral(parts[0]);
        int most = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) throw new IllegalArgumentException("no network: " + text);
        return new Network(first, bits);
    }

    static List<Network> all(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) if (ours[i] != theirs[i]) return false;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (ours[whole] & 0xFF) >> rest == (theirs[whole] & 0xFF) >> rest;
    }
}
