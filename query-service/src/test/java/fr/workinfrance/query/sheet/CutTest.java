package fr.workinfrance.query.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierEvent.DraftOpened;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.Contents;
import fr.workinfrance.query.dossier.DossierView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of reader finds in the JSON: a mark of each part, there or not there at all. */
class CutTest {
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("identity", "Dakar"),
            Map.entry("permit", "PERMIT-7788"),
            Map.entry("employer", "Deux Rives"),
            Map.entry("representative", "m.leroy@"),
            Map.entry("contract", "quai Voltaire"),
            Map.entry("stay pieces", "PASSPORT.pdf"),
            Map.entry("contract pieces", "WORK_CONTRACT.pdf"),
            Map.entry("other pieces", "MANDATE.pdf"),
            Map.entry("findings", "\"findings\""),
            Map.entry("asked", "\"asked\":["),
            Map.entry("prefecture's opinion", "Is the permit genuine?"),
            Map.entry("inspection's opinion", "On reflection."),
            Map.entry("decision", "\"kind\":\"GRANTED\""),
            Map.entry("conditions of the decision", "Keep to the hours."),
            Map.entry("words of the decision", "The findings are mended."),
            Map.entry("attestation", "\"attestation\""),
            Map.entry("trail", "\"trail\""),
            Map.entry("readings", "\"readings\""));

    record Reader(Actor actor, List<String> reads) {
        @Override
        public String toString() {
            return actor.toString();
        }
    }

    static Stream<Reader> readers() {
        var all = MARKS.keySet().stream().sorted().toList();
        var notOpinions = all.stream().filter(m -> !m.endsWith("opinion")).toList();
        return Stream.of(
                new Reader(new Actor.Applicant(AccountId.of("awa")), notOpinions),
                new Reader(officer("DIRECCTE-75"), all),
                new Reader(officer("PREFECTURE-75"), List.of("prefecture's opinion")),
                new Reader(officer("LABOUR_INSPECTION-75"), List.of("inspection's opinion")),
                new Reader(new Actor.Auditor(AccountId.of("agnes")), List.of("asked", "decision", "trail", "readings")),
                new Reader(officer("DIRECCTE-69"), List.of()),
                new Reader(new Actor.Applicant(AccountId.of("martin")), List.of()),
                new Reader(new Actor.Administrator(AccountId.of("admin")), List.of()),
                new Reader(new Actor.Anyone(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shows_each_reader_their_parts_and_no_trace_of_the_others(Reader reader) {
        var json = json(reader.actor(), new Open());
        MARKS.forEach((part, mark) -> {
            if (reader.reads().contains(part)) assertThat(json).as(part).contains(mark);
            else assertThat(json).as(part).doesNotContain(mark);
        });
    }

    @Test
    void shows_those_consulted_what_their_mission_needs_only_while_it_lasts() {
        var under = new Past().examined("awa");
        for (var reader : List.of(
                new Reader(
                        officer("PREFECTURE-75"), List.of("identity", "permit", "stay pieces", "prefecture's opinion")),
                new Reader(
                        officer("LABOUR_INSPECTION-75"),
                        List.of(
                                "employer",
                                "representative",
                                "contract",
                                "contract pieces",
                                "inspection's opinion")))) {
            var json = json(reader.actor(), under, new Open(), NOW);
            MARKS.forEach((part, mark) -> {
                if (reader.reads().contains(part)) assertThat(json).as(part).contains(mark);
                else assertThat(json).as(part).doesNotContain(mark);
            });
        }
    }

    @Test
    void shows_the_employment_service_the_job_and_the_order_whoever_is_to_practise() {
        var under = new Past().examined("awa");
        for (var agency : List.of("EMPLOYMENT_SERVICE-IDF", "PROFESSIONAL_ORDER-MEDECINS"))
            under.then(new RequestOpinion(
                    under.id,
                    new OpinionRequest(
                            new OpinionId(UUID.randomUUID()),
                            AgencyId.of(agency),
                            "R5221-20",
                            false,
                            false,
                            true,
                            LocalDate.of(2026, 3, 31),
                            OpinionRequest.Silence.STILL_OWED),
                    null));
        for (var reader : List.of(
                new Reader(officer("EMPLOYMENT_SERVICE-IDF"), List.of("employer", "representative", "contract")),
                new Reader(officer("PROFESSIONAL_ORDER-MEDECINS"), List.of("identity", "contract")))) {
            var json = json(reader.actor(), under, new Open(), NOW);
            MARKS.forEach((part, mark) -> {
                if (reader.reads().contains(part)) assertThat(json).as(part).contains(mark);
                else assertThat(json).as(part).doesNotContain(mark);
            });
        }
    }

    @Test
    void shows_that_an_erased_person_was_there() {
        var json = json(officer("DIRECCTE-75"), new Erasing());
        assertThat(json).contains("\"identity\":{\"nationality\":\"SN\"").doesNotContain("Dakar", "MANDATE.pdf");
    }

    @Test
    void shows_what_the_rules_notice_today_until_it_is_decided() {
        assertThat(whereNothingWasRecorded(new Past().examined("awa"))).contains("\"rule\":\"PIECE_MISSING\"");
        assertThat(whereNothingWasRecorded(new Past().attested("awa"))).doesNotContain("\"rule\":\"PIECE_MISSING\"");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shows_an_officers_words_to_those_who_may_know_the_worker_only(Reader reader) {
        var past = new Past().examined("awa");
        past.then(new ForwardDossier(past.id, AgencyId.of("DIRECCTE-69"), past.words("Moved to Lyon.")));
        past.then(new ForwardDossier(past.id, Past.DIRECCTE, past.words("Back to Paris.")));
        var json = json(reader.actor(), past, new Open(), NOW);
        if (reader.reads().contains("employer") && reader.reads().contains("identity"))
            assertThat(json).contains("The passport, please.", "Back to Paris.");
        else assertThat(json).doesNotContain("The passport, please.", "Back to Paris.");
    }

    static Stream<Reader> readersOfAContest() {
        return Stream.concat(
                readers(),
                Stream.of(
                        new Reader(officer("OFII-75"), List.of()), new Reader(officer("CONSULATE-DAKAR"), List.of())));
    }

    @ParameterizedTest
    @MethodSource("readersOfAContest")
    void shows_what_was_said_against_a_refusal_to_the_parties_and_those_who_answer_it(Reader reader) {
        var past = new Past().grantedOnAppeal("awa");
        var json = json(reader.actor(), past, new Open(), NOW);
        var said = List.of("I was paid more.", "Rightly so.", "Renée Faure");
        if (reader.reads().contains("identity")) assertThat(json).contains(said);
        else assertThat(json).doesNotContain(said);
        // Why: an auditor replays that there was an appeal, and nothing that was written in it.
        if (reader.reads().contains("trail")) assertThat(json).contains("\"contest\"");
        else assertThat(json).doesNotContain("\"contest\"");
    }

    @Test
    void shows_the_visa_and_the_visit_the_decision_that_stands() {
        for (var agency : List.of("OFII-75", "CONSULATE-DAKAR"))
            assertThat(json(officer(agency), new Past().grantedOnAppeal("awa"), new Open(), NOW))
                    .contains("Dakar", "\"kind\":\"GRANTED\"", "Keep to the hours.");
    }

    @Test
    void opens_no_officers_words_once_the_person_is_erased() {
        var json = json(officer("DIRECCTE-75"), new Past().incomplete("awa"), new Erasing(), NOW);
        assertThat(json).contains("respondBy").doesNotContain("The passport, please.");
    }

    @Test
    void names_the_version_it_was_submitted_under_whichever_it_was_drafted_under() {
        var events = new ArrayList<>(new Past().attested("awa").events());
        var opened = (DraftOpened) events.getFirst();
        events.set(
                0,
                new DraftOpened(
                        opened.dossier(),
                        opened.at(),
                        opened.owner(),
                        opened.role(),
                        ProcedureId.of("STUDENT_JOB@2010-01-01")));
        var view = Objects.requireNonNull(DossierView.after(events));
        assertThat(json(officer("DIRECCTE-75"), view, new Open(), NOW))
                .contains("\"procedure\":\"" + Past.TERMS.procedure() + "\"")
                .doesNotContain("2010-01-01");
    }

    private static Actor officer(String agency) {
        return new Actor.Officer(AccountId.of("somebody"), AgencyId.of(agency));
    }

    private static String json(Actor reader, PersonalOpener opener) {
        return json(reader, new Past().attested("awa"), opener, NOW);
    }

    private static String json(Actor reader, Past past, PersonalOpener opener, Instant now) {
        return json(reader, Objects.requireNonNull(DossierView.after(past.events())), opener, now);
    }

    private static String json(Actor reader, DossierView view, PersonalOpener opener, Instant now) {
        var sheet = new Cut(opener).of(view, List.of(), reader, now);
        return JsonMapper.builder().build().writeValueAsString(sheet);
    }

    private static String whereNothingWasRecorded(Past past) {
        var v = Objects.requireNonNull(DossierView.after(past.events()));
        var contents = new Contents(null, v.contents().form(), v.contents().pieces(), List.of(), null);
        var bare = new DossierView(
                v.id(),
                v.version(),
                v.stage(),
                v.opening(),
                contents,
                v.progress(),
                v.opinions(),
                v.ruling(),
                v.contest(),
                v.authorisation(),
                v.circle());
        return json(officer("DIRECCTE-75"), bare, new Open(), NOW);
    }

    private static final class Open implements PersonalOpener {
        @Override
        public <T> Personal<T> open(Personal<T> fact) {
            return fact;
        }
    }

    private static final class Erasing implements PersonalOpener {
        @Override
        public <T> Personal<T> open(Personal<T> fact) {
            return new Personal.Erased<>(fact.subject());
        }
    }
}
