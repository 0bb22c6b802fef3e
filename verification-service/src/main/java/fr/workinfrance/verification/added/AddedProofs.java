package fr.workinfrance.verification.added;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether everything behind a seal only proves it for longer: certificates, lists of revoked ones and answers about them, and
 * time-stamps that cover the whole file (ISO 32000-2, 12.8.4 and 12.8.5; ETSI EN 319 142-1, levels LT and LTA).
 *
 * <p>Why a reader of our own: it has to refuse what it does not know, where readers of PDF make the best of it; and the page that
 * checks without a network goes by the same rules, in {@code added.js}.
 */
public final class AddedProofs {

    /** A hundred times what we add. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_UPDATES = 16;

    /**
     * The ends of the file as it was before each update, the first where it was sealed; empty when anything but proofs was added.
     *
     * @param sealed where the seal, which holds, ends
     */
    public static List<Integer> ends(byte[] file, int sealed) {
        if (file.length - sealed > MOST_BYTES) return List.of();
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var ends = new ArrayList<Integer>();
        var allowance = new Proof.Allowance();
        try {
            for (int end = sealed; end < file.length && ends.size() < MOST_UPDATES; ) {
                ends.add(end);
                var update = Update.read(text, end);
                new UpdateRules(file, text, update, allowance).hold();
                end = update.end();
                if (end == file.length) return ends;
            }
        } catch (MoreThanProofs refused) {
            return List.of();
        }
        return List.of();
    }

    private AddedProofs() {}
}
