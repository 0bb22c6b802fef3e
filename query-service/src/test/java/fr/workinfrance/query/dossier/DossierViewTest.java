package fr.workinfrance.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.query.Past;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierViewTest {
    static Stream<Past> pasts() {
        return Stream.of(
                new Past().draft("awa"),
                new Past().complete("awa"),
                new Past().withdrawn("awa"),
                new Past().refused("awa"),
                new Past().closed("awa"));
    }

    @ParameterizedTest
    @MethodSource("pasts")
    void stands_where_the_domain_stands_after_every_event(Past past) {
        var events = past.events();
        for (int told = 1; told <= events.size(); told++) {
            var dossier = Dossier.after(events.subList(0, told));
            var view = DossierView.after(events.subList(0, told));
            assertThat(view).isNotNull();
            assertThat(view.stage()).isEqualTo(Stage.of(dossier));
            assertThat(view.parties()).isEqualTo(dossier.parties().orElseThrow());
            assertThat(view.version()).isEqualTo(told - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("pasts")
    void forgets_the_typed_answers_once_the_form_is_submitted(Past past) {
        var view = DossierView.after(past.events());
        assertThat(view).isNotNull();
        assertThat(view.contents().typed() == null).isEqualTo(view.contents().form() != null);
    }
}
