package fr.workinfrance.command.signing.known;

import java.util.List;
import java.util.Set;

/** Where keys are made known before they sign anything. Nothing of it is ever taken back: what they sealed is checked for ever. */
public interface KnownKeys {

    /** For a seal of which nobody has to know. */
    KnownKeys NOBODY = new KnownKeys() {
        @Override
        public void tell(List<KnownKey> keys) {}

        @Override
        public Set<String> inFiles() {
            return Set.of();
        }
    };

    /** Makes them known, unless they are. */
    void tell(List<KnownKey> keys);

    /** The names of those that were found in files, whenever that was: the files are to be kept. */
    Set<String> inFiles();
}
