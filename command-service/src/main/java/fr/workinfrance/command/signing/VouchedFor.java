package fr.workinfrance.command.signing;

import fr.workinfrance.service.vouching.OneKeyAuthority;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A new key, with the authority that vouches for it and for no other. */
final class VouchedFor {

    private static final String NAME = "O=Work In France,CN=Work In France - ";
    private static final int BYTES = 16;

    /** A key, and one for symbols beside it where they know not its kind (XP Z42-101 wants P-256). */
    static SealingKey make(UUID order, Instant now, SealAlgorithm algorithm) throws GeneralSecurityException {
        var made = make(serial(order), now, algorithm, "cachet des attestations");
        return algorithm == SealAlgorithm.P256
                ? made
                : made.with(make(serial(UUID.randomUUID()), now, SealAlgorithm.P256, "cachet des symboles"));
    }

    private static SealingKey make(BigInteger serial, Instant now, SealAlgorithm algorithm, String called)
            throws GeneralSecurityException {
        var pair = algorithm.draw();
        var authority = new OneKeyAuthority(
                NAME + "autorite de la cle " + serial.toString(16), algorithm.draw(), algorithm.signature(), now);
        return new SealingKey(
                pair.getPrivate(),
                List.of(authority.vouchFor(pair.getPublic(), NAME + called, serial)),
                authority.certificate(),
                null,
                null);
    }

    /** The number of the certificate that an order is answered with: the same order again finds it. */
    static BigInteger serial(UUID order) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits());
        return new BigInteger(1, bytes.array()).setBit(8 * BYTES);
    }

    private VouchedFor() {}
}
