package fr.workinfrance.domain.eligibility;

import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import java.util.List;
import java.util.Map;

/** What somebody is told before filing, with the article it stands on. */
public sealed interface Advice {

    String article();

    /**
     * No authorisation is needed.
     *
     * @param facts the values that the sentence names, in force on the day
     */
    record NotNeeded(Why why, String article, Map<String, String> facts) implements Advice {
        public NotNeeded {
            facts = Map.copyOf(facts);
        }

        NotNeeded(Why why, String article) {
            this(why, article, Map.of());
        }

        public enum Why {
            FREE_MOVEMENT,
            STUDENT_ALLOWANCE,
            SHORT_ARTIST
        }
    }

    /** It is asked elsewhere: of the préfecture. */
    record Elsewhere(String article) implements Advice {}

    /** This is the procedure, and these are the pieces for this very situation. */
    record Here(ProcedureDefinition procedure, List<PieceKind> pieces) implements Advice {
        public Here {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String article() {
            return procedure.basis();
        }
    }
}
