package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhyTest {

    @ParameterizedTest
    @EnumSource(WatchDesk.Why.class)
    void nobody_will_be_told_is_said_in_both_languages(WatchDesk.Why why) {
        var french = ResourceBundle.getBundle("i18n.verification", Locale.ROOT);
        var english = ResourceBundle.getBundle("i18n.verification", Locale.ENGLISH);
        var key = "watch.refused." + why;
        assertThat(french.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
    }
}
