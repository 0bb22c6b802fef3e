package fr.workinfrance.standalone.law;

import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.law.text.JourneyText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Plays the steps of one journey against the house: one pattern for each way of saying something. */
final class JourneySteps {

    private final Map<Pattern, Consumer<MatchResult>> says = new LinkedHashMap<>();
    private final Tale tale;

    JourneySteps(TestHouse house, byte[] pdf) {
        tale = new Tale(house, pdf);
        new FilingSteps(this, tale);
        new InvitingSteps(this, tale);
        new ExaminingSteps(this, tale);
        new MissingSteps(this, tale);
        new RevisingSteps(this, tale);
        new ForwardingSteps(this, tale);
        new ConditionSteps(this, tale);
        new SilenceSteps(this, tale);
        new AfterwardsSteps(this, tale);
        new ChangingSteps(this, tale);
    }

    void step(String pattern, Consumer<MatchResult> play) {
        says.put(Pattern.compile(pattern), play);
    }

    void play(JourneyText.Step step) {
        for (var say : says.entrySet()) {
            var matcher = say.getKey().matcher(step.words());
            if (!matcher.matches()) continue;
            if (!step.words().startsWith("cela est refusé")) tale.requireDone();
            say.getValue().accept(matcher.toMatchResult());
            return;
        }
        throw new AssertionError("nobody knows how to play: " + step.words());
    }

    /** After the last step, nothing may stand refused that no step spoke of. */
    void requireDone() {
        tale.requireDone();
    }
}
