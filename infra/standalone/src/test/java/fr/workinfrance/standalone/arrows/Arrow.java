package fr.workinfrance.standalone.arrows;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One arrow that must never be.
 *
 * @param sentence as the generated page tells it
 * @param reason why it must not be
 * @param offenders classes written to draw the arrow: the proof that the rule can fail
 */
record Arrow(String sentence, String reason, ArchRule rule, List<Class<?>> offenders) {

    static Arrow never(String sentence, String reason, ArchRule rule, Class<?>... offenders) {
        return new Arrow(sentence, reason, rule, List.of(offenders));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
