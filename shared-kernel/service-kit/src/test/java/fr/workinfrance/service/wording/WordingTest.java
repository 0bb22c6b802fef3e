package fr.workinfrance.service.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.calendar.DayOfClock;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.eligibility.Advice;
import fr.workinfrance.domain.eligibility.Engagement;
import fr.workinfrance.domain.eligibility.Occupation;
import fr.workinfrance.domain.examination.Figure;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.rulebook.DefinitionFault;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("stage", Stage.values()),
            Map.entry("move", Move.values()),
            Map.entry("section", FormField.Section.values()),
            Map.entry("field", FormField.values()),
            Map.entry("problem", FieldProblem.Kind.values()),
            Map.entry("civility", Civility.values()),
            Map.entry("request", RequestKind.values()),
            Map.entry("role", ApplicantRole.values()),
            Map.entry("party", ApplicantRole.values()),
            Map.entry("contract-type", ContractType.values()),
            Map.entry("per", Per.values()),
            Map.entry("procedure", ProcedureId.Name.values()),
            Map.entry("piece", PieceKind.values()),
            Map.entry("gap-reason", PieceGap.Reason.values()),
            Map.entry("severity", Severity.values()),
            Map.entry("substance", Substance.values()),
            Map.entry("rule", Rule.values()),
            Map.entry("rule-title", Rule.values()),
            Map.entry("verdict", OpinionAnswer.Verdict.values()),
            Map.entry("silence", OpinionRequest.Silence.values()),
            Map.entry("opinion-want", OpinionTerm.Want.values()),
            Map.entry("close-reason", CloseReason.values()),
            Map.entry("ground", WithdrawalGround.values()),
            Map.entry("stay-status", StayStatus.values()),
            Map.entry("appeal-kind", AppealKind.values()),
            Map.entry("appeal-ruling", AppealRuling.values()),
            Map.entry("appeal-state", Appeal.State.values()),
            Map.entry("meaning", DecisionTerm.Meaning.values()),
            Map.entry("competence", Competence.values()),
            Map.entry("piece-need", PieceNeed.values()),
            Map.entry("field-need", FieldNeed.values()),
            Map.entry("figure", Figure.values()),
            Map.entry("trait", Trait.values()),
            Map.entry("occupation", Occupation.values()),
            Map.entry("engagement", Engagement.values()),
            Map.entry("not-needed", Advice.NotNeeded.Why.values()),
            Map.entry("definition", DefinitionFault.Kind.values()),
            Map.entry("status", Validity.Status.values()),
            Map.entry("clock-day", DayOfClock.Reason.values()),
            Map.entry("agency-kind", AgencyKind.values()),
            Map.entry("share-purpose", SharePurpose.values()),
            Map.entry("disclosure", Disclosure.values()),
            Map.entry("share-refusal", ShareAnswer.Why.values()),
            Map.entry("part", Part.values()),
            Map.entry("label", Label.values()),
            Map.entry("quality", Quality.values()));

    /** Families of other rooms, or whose values are no enum of the domain: their own tests walk them. */
    static final Set<String> ELSEWHERE = Set.of("import", "remark", "bound", "labour-market", "compliance");

    final Wording wording = new Wording(new AgencyDirectory());

    @ParameterizedTest
    @ValueSource(strings = {"domain.properties", "domain_en.properties"})
    void has_a_text_for_everything_and_nothing_more(String file) throws IOException {
        var wanted = new TreeSet<String>();
        FAMILIES.forEach((family, values) -> Arrays.stream(values).forEach(v -> wanted.add(family + "." + v)));
        Arrays.stream(FormField.values()).forEach(f -> wanted.add("field." + f + ".hint"));
        Arrays.stream(Refusal.class.getPermittedSubclasses()).forEach(r -> wanted.add("refusal." + r.getSimpleName()));
        EventCatalogue.all().forEach(type -> wanted.add("event." + type.name()));
        Arrays.stream(Locale.getISOCountries()).forEach(c -> wanted.add("country." + c));
        wanted.add("country.XK");
        places().forEach(code -> wanted.add("departement." + code));

        var texts = texts(file);
        var present = new TreeSet<>(texts.stringPropertyNames());
        present.removeIf(key -> ELSEWHERE.contains(key.substring(0, key.indexOf('.'))));
        assertThat(present).isEqualTo(wanted);
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void writes_decimal_numbers_in_the_readers_way() {
        var facts = Map.of("hourly", "11.54", "day", "2026-03-02", "minimum", "12.02");
        assertThat(wording.filled("rule.PAY_UNDER_MINIMUM", facts, Locale.FRENCH))
                .contains("11,54\u00a0€", "12,02\u00a0€");
        assertThat(wording.filled("rule.PAY_UNDER_MINIMUM", facts, Locale.ENGLISH))
                .contains("€11.54", "€12.02");
    }

    @Test
    void names_the_same_facts_in_both_languages() throws IOException {
        var french = texts("domain.properties");
        var english = texts("domain_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (var key : french.stringPropertyNames())
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(french.getProperty(key)));
    }

    @Test
    void fills_a_refusal_only_with_what_it_holds() throws IOException {
        var french = texts("domain.properties");
        for (var refusal : Refusal.class.getPermittedSubclasses()) {
            var facts = new TreeSet<String>();
            for (var component : refusal.getRecordComponents()) {
                facts.add(component.getName());
                if (component.getType() == AuthorisedPeriod.class) facts.addAll(List.of("from", "until"));
            }
            for (var place : places(french.getProperty("refusal." + refusal.getSimpleName())))
                assertThat(facts).as("%s", refusal).contains(place.substring(place.indexOf(':') + 1));
        }
    }

    @Test
    void says_a_refusal_in_both_languages() {
        var refusal = new Refusal.NotAtThisStage(Move.MARK_COMPLETE, Stage.REFUSED);
        assertThat(wording.sentence(refusal, Locale.FRENCH))
                .contains("D\u00e9clarer le dossier complet", "Refus\u00e9");
        assertThat(wording.sentence(refusal, Locale.ENGLISH)).contains("Mark the dossier complete", "Refused");
        var period = new AuthorisedPeriod(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1));
        assertThat(wording.sentence(new Refusal.PeriodReversed(period), Locale.FRENCH))
                .contains("02/04/2026", "01/04/2026");
        var findings = new Refusal.FindingsBlock(List.of(Rule.SIRET_KEY_WRONG, Rule.ENDS_TOO_LATE));
        assertThat(wording.sentence(findings, Locale.UK)).contains("SIRET key, Ends too late");
    }

    @Test
    void says_a_finding_with_its_facts() {
        var finding = new Finding(
                Rule.NOT_COMPETENT,
                Severity.BLOCKING,
                "R5221-15",
                List.of(),
                Map.of("departement", "69", "agency", "DIRECCTE-75"));
        assertThat(wording.sentence(finding, Locale.FRENCH))
                .contains("Rh\u00f4ne", "Paris")
                .doesNotContain("{");
        var late = new Finding(
                Rule.ENDS_TOO_LATE,
                Severity.BLOCKING,
                "R5221-3",
                List.of(),
                Map.of("until", "2026-12-31", "latest", "2026-10-01", "bound", "PERMIT"));
        assertThat(wording.sentence(late, Locale.ENGLISH))
                .contains("31 Dec 2026", "1 Oct 2026", "expiry of the residence permit");
    }

    @Test
    void says_what_is_wrong_with_an_answer() {
        var problem = new FieldProblem(FormField.SIRET, FieldProblem.Kind.NOT_A_SIRET);
        assertThat(wording.sentence(problem, Locale.ENGLISH)).contains("SIRET number of the establishment");
    }

    @Test
    void says_what_is_wrong_with_a_definition_in_words_where_there_are_some() {
        var fault = new DefinitionFault(DefinitionFault.Kind.DATA_NOT_ASKED, "FIRST_YEAR_OF_STAY/STAY_SINCE");
        assertThat(wording.sentence(fault, Locale.ENGLISH))
                .contains("First year of stay / " + wording.label("field", FormField.STAY_SINCE, Locale.ENGLISH));
        var both = new DefinitionFault(DefinitionFault.Kind.MEANT_FOR_BOTH, "IN_FRANCE/ABROAD");
        assertThat(wording.sentence(both, Locale.FRENCH))
                .contains("d\u00e9j\u00e0 en France / encore \u00e0 l\u2019\u00e9tranger");
        var twice = new DefinitionFault(DefinitionFault.Kind.TWICE, "DRAC/Accord du 27/12/1968");
        assertThat(wording.sentence(twice, Locale.FRENCH)).contains(" / Accord du 27/12/1968");
    }

    @Test
    void speaks_french_to_whoever_reads_neither_language_and_survives_a_missing_text() {
        assertThat(wording.label("stage", Stage.DRAFT, Locale.JAPANESE)).isEqualTo("Brouillon");
        assertThat(wording.label("stage", "LOST", Locale.FRENCH)).isEqualTo("LOST");
    }

    @Test
    void names_agencies_that_it_does_not_know_by_their_number() {
        var refusal = new Refusal.AlreadyInCharge(AgencyId.of("CONSULATE-ATLANTIS"));
        assertThat(wording.sentence(refusal, Locale.FRENCH)).contains("CONSULATE-ATLANTIS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FRANCE",
                "France",
                "Alg\u00e9rie",
                "ALGERIE",
                "C\u00f4te d'Ivoire",
                "COTE D'IVOIRE",
                "COREE (REPUBLIQUE DE)",
                "R\u00e9publique d\u00e9mocratique du Congo",
                "Birmanie",
                "Viet Nam",
                "United Kingdom"
            })
    void finds_countries_by_their_names(String name) {
        assertThat(new CountryNames().find(name)).isPresent();
    }

    @Test
    void finds_no_country_that_is_none() {
        assertThat(new CountryNames().find("Atlantide")).isEmpty();
        assertThat(new CountryNames().find("Congo")).map(Object::toString).contains("CG");
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        var matcher = Pattern.compile("\\{([A-Za-z:-]+)}").matcher(text);
        while (matcher.find()) places.add(matcher.group(1));
        return places;
    }

    private static List<String> places() {
        var codes = new java.util.ArrayList<>(List.of("2A", "2B"));
        for (int n = 1; n <= 976; n++) codes.add(n < 10 ? "0" + n : Integer.toString(n));
        codes.removeIf(code -> !Departement.isOne(code));
        return codes;
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        var resource = Objects.requireNonNull(WordingTest.class.getResourceAsStream("/i18n/" + file));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
