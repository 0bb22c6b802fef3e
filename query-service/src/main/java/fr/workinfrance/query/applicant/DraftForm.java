package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.sheet.Sayings;
import fr.workinfrance.query.web.Answer;
import java.text.Collator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The form as a page shows it: every question with what was typed, right or wrong, and what is wrong with it. */
@Component
class DraftForm {
    private final PersonalOpener opener;
    private final Sayings say;

    DraftForm(PersonalOpener opener, Sayings say) {
        this.opener = opener;
        this.say = say;
    }

    /** One form, by sections, with its pieces. */
    record Form(String procedure, List<Part> sections, List<Wanted> pieces, List<Told> problems) {}

    /** One section. */
    record Part(String name, List<Question> questions) {}

    /** One line of the error summary, which leads to its question. */
    record Told(String field, String message) {}

    /**
     * One question.
     *
     * @param told what was typed, as it is told: the words of a choice, a day in the reader's writing
     * @param choices keys of what may be chosen, with their words; empty for what is typed
     * @param condition in what case it must be answered, in words; absent when always, or when it may stay blank
     * @param problem the sentence that says what is wrong; absent when nothing is
     */
    record Question(
            String field,
            String kind,
            boolean required,
            @Nullable String condition,
            String typed,
            String told,
            Map<String, String> choices,
            @Nullable String autocomplete,
            @Nullable String problem) {}

    /**
     * One kind of piece.
     *
     * @param need when it is required
     */
    record Wanted(String kind, String need) {}

    /** What the draft holds; nothing once its person is erased. */
    Answers typed(DossierView view) {
        var typed = view.contents().typed();
        return typed == null ? new Answers(Map.of()) : opener.read(typed).orElse(new Answers(Map.of()));
    }

    /** What a page sent, question by question; anything else it sent is left aside. */
    Answers answers(Map<String, String> sent) {
        var typed = new EnumMap<FormField, String>(FormField.class);
        for (var field : FormField.values()) {
            var text = sent.get(field.name());
            if (text != null && !text.isEmpty()) typed.put(field, text);
        }
        return new Answers(typed);
    }

    /** What another page has saved otherwise than it is typed here, by the question's name. */
    Map<FormField, String> differing(Answers saved, Answers typed) {
        var others = new EnumMap<FormField, String>(FormField.class);
        for (var field : FormField.values())
            if (!saved.to(field).equals(typed.to(field))) others.put(field, told(field, saved));
        return others;
    }

    private String told(FormField field, Answers answers) {
        return answers.dayIn(field)
                .map(say::date)
                .orElseGet(() -> choices(field).getOrDefault(answers.to(field), answers.to(field)));
    }

    /** The problems the command service found, as far as they are about our questions. */
    List<FieldProblem> problems(Answer.Refused refused) {
        return refused.problems().stream()
                .flatMap(told -> Stream.of(FormField.values())
                        .filter(f -> f.name().equals(told.field()))
                        .flatMap(f -> Stream.of(FieldProblem.Kind.values())
                                .filter(k -> k.name().equals(told.kind()))
                                .map(k -> new FieldProblem(f, k))))
                .toList();
    }

    Form of(ProcedureDefinition definition, Answers answers, List<FieldProblem> problems) {
        var wrong = new EnumMap<FormField, String>(FormField.class);
        problems.forEach(p -> wrong.putIfAbsent(p.field(), say.problem(p)));
        var asked = new EnumMap<FormField, FieldNeed>(FormField.class);
        definition.fields().forEach(term -> asked.put(term.field(), term.need()));
        var sections = Stream.of(FormField.Section.values())
                .map(section -> new Part(
                        section.name(),
                        asked.entrySet().stream()
                                .filter(e -> e.getKey().section() == section)
                                .map(e -> question(e.getKey(), e.getValue(), answers, wrong.get(e.getKey())))
                                .toList()))
                .filter(part -> !part.questions().isEmpty())
                .toList();
        var told = wrong.entrySet().stream()
                .map(e -> new Told(e.getKey().name(), e.getValue()))
                .toList();
        return new Form(definition.id().name().name(), sections, pieces(definition), told);
    }

    private Question question(FormField field, FieldNeed need, Answers answers, @Nullable String problem) {
        return new Question(
                field.name(),
                field.kind().name(),
                need == FieldNeed.ALWAYS,
                condition(need),
                answers.to(field),
                told(field, answers),
                choices(field),
                filling(field),
                problem);
    }

    private @Nullable String condition(FieldNeed need) {
        return switch (need) {
            case WITH_A_PERMIT, WITHOUT_A_PERMIT -> say.label("field-need", need);
            case ALWAYS, FOR_A_RENEWAL, UNLESS_OPEN_ENDED, OPTIONAL -> null;
        };
    }

    private static List<Wanted> pieces(ProcedureDefinition definition) {
        return definition.terms().pieces().stream()
                .map(term -> new Wanted(term.kind().name(), term.need().name()))
                .toList();
    }

    private Map<String, String> choices(FormField field) {
        return switch (field) {
            case CIVILITY -> words("civility", Civility.values());
            case REQUEST -> words("request", RequestKind.values());
            case CONTRACT_TYPE -> words("contract-type", ContractType.values());
            case NATIONALITY -> countries();
            case STAY_STATUS -> words("stay-status", StayStatus.values());
            case PERMIT_DEPARTEMENT, ESTABLISHMENT_DEPARTEMENT -> departements();
            case REGULATED_PROFESSION, MASTER_GRADE, SHORTAGE_JOB, EMPLOYER_COMPLIES -> {
                var yesNo = new LinkedHashMap<String, String>();
                yesNo.put("no", say.no());
                yesNo.put("yes", say.yes());
                yield yesNo;
            }
            default -> Map.of();
        };
    }

    private Map<String, String> words(String family, Enum<?>[] values) {
        var words = new LinkedHashMap<String, String>();
        for (var value : values) words.put(value.name(), say.label(family, value));
        return words;
    }

    private Map<String, String> departements() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 95).mapToObj(n -> String.format(Locale.ROOT, "%02d", n)),
                        Stream.of("2A", "2B", "971", "972", "973", "974", "975", "976"))
                .filter(Departement::isOne)
                .sorted()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> code + " – " + say.label("departement", code),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, String> countries() {
        var byName = new TreeMap<String, String>(Collator.getInstance(LocaleContextHolder.getLocale()));
        Country.ALL.forEach(code -> byName.put(say.label("country", code), code));
        var byCode = new LinkedHashMap<String, String>();
        byName.forEach((name, code) -> byCode.put(code, name));
        return byCode;
    }

    // Why off: the worker's answers are often typed by somebody else, whose own name the browser would propose.
    private static @Nullable String filling(FormField field) {
        return switch (field) {
            case EMPLOYER_NAME -> "organization";
            default -> "off";
        };
    }
}
