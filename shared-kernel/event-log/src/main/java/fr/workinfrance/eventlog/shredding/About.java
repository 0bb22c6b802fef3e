package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.SubjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a seal is bound to beside its content: a purpose and a person, so that nothing sealed for one opens for another. */
final class About {

    static byte[] key(SubjectId subject) {
        return bound("wif/person-key/1", subject);
    }

    static byte[] fact(SubjectId subject) {
        return bound("wif/fact/1", subject);
    }

    private static byte[] bound(String purpose, SubjectId subject) {
        var name = purpose.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + 2 * Long.BYTES)
                .put(name)
                .putLong(subject.value().getMostSignificantBits())
                .putLong(subject.value().getLeastSignificantBits())
                .array();
    }

    private About() {}
}
