package fr.workinfrance.eventlog.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.EventWire;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import fr.workinfrance.eventlog.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A submission of before the place of work and the issuing office were sealed. */
class SubmittedInClearTest {

    private static final String PLACE = "12 rue des Arts, 75006 Paris";

    private final PersonKeysInMemory keys = new PersonKeysInMemory();
    private final PersonalSeals seals = new PersonalSeals(keys);
    private final EventWire wire = Revisions.wire(new WireJson(seals));

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void keeps_what_it_said_of_whom_and_where(int revision) throws IOException {
        var form = form(revision);
        var address = form.contract().workplace().address();
        assertThat(address)
                .isEqualTo(new Personal.Plain<>(form.employer().representative().subject(), PLACE));
        assertThat(form.contract().workplace().departement()).isEqualTo(Departement.of("75"));
        assertThat(form.permit().issuedBy())
                .isEqualTo(new Personal.Plain<>(form.worker().identity().subject(), "Préfecture de police"));
    }

    @Test
    void is_shown_until_whom_it_speaks_of_is_erased() throws IOException {
        var address = form(2).contract().workplace().address();
        seals.seal(address.subject(), "\"\"".getBytes(UTF_8));
        assertThat(seals.read(address)).contains(PLACE);
        keys.destroy(address.subject());
        assertThat(seals.open(address)).isEqualTo(new Personal.Erased<>(address.subject()));
    }

    @Test
    void lies_in_views_as_in_the_log() throws IOException {
        var views = WireJson.ofViews(seals).mapper();
        var workplace = form(2).contract().workplace();
        var row = views.writeValueAsString(workplace);
        assertThat(row).contains("\"plain\":\"" + PLACE + "\"");
        assertThat(views.readValue(row, Workplace.class)).isEqualTo(workplace);
        var sealed = views.writeValueAsString(Workplace.at(workplace.address().subject(), PLACE));
        assertThat(sealed).doesNotContain(PLACE).contains("\"sealed\"", "\"departement\":\"75\"");
        assertThat(seals.read(views.readValue(sealed, Workplace.class).address()))
                .contains(PLACE);
    }

    /** Whoever can write the database puts words into nobody's mouth. */
    @Test
    void is_no_way_to_put_words_in_clear_into_the_log() throws IOException {
        var today = new EventType("dossier.submitted", 3);
        var stored = new String(wire.write(wire.read(today, file(3))), UTF_8);
        assertThat(stored).contains("\"sealed\"");
        var forged = stored.replaceAll("\"sealed\":\"[^\"]*\"", "\"plain\":\"words\"");
        assertThatExceptionOfType(UnreadableEvent.Met.class).isThrownBy(() -> wire.read(today, forged.getBytes(UTF_8)));
        var plain = form(2).contract().workplace();
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> new WireJson(seals).mapper().writeValueAsString(plain))
                .withStackTraceContaining("never written again");
    }

    @Test
    void has_no_office_where_there_was_no_permit() throws IOException {
        var tree = (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(file(2));
        tree.withObject("form").remove("permit");
        tree.withObject("form").withObject("contract").put("workplace", "chez M. Martin");
        var read = (DossierSubmitted)
                wire.read(new EventType("dossier.submitted", 2), tree.toString().getBytes(UTF_8));
        assertThat(read.form().permit()).isNull();
        assertThat(read.form().contract().workplace().departement()).isNull();
    }

    private ApplicationForm form(int revision) throws IOException {
        return ((DossierSubmitted) wire.read(new EventType("dossier.submitted", revision), file(revision))).form();
    }

    private static byte[] file(int revision) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/wire/dossier.submitted-" + revision + ".json"));
    }
}
