package fr.workinfrance.command.signing.known;

import java.util.List;

/**
 * A key as others know it.
 *
 * @param between certificates of the authorities between it and the one that whoever checks has, the nearest first, DER
 * @param with the name of the key it was made with, and is revoked with; its own where it was made alone
 * @param isInFile whether it lies in a file of ours; else in a device
 */
public record KnownKey(PublicCertificate certificate, List<byte[]> between, String with, boolean isInFile) {

    public KnownKey {
        between = List.copyOf(between);
    }
}
