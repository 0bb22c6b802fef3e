package fr.workinfrance.query.sheet;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.agency.AgencyEntry;
import fr.workinfrance.service.wording.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages say of the domain's data, in the reader's language: templates ask {@code @say}. */
@Component("say")
public class Sayings {
    private static final Pattern ACTOR =
            Pattern.compile("(applicant|officer|auditor|administrator|wallet):([^@]+)(?:@(.+))?");
    private static final Set<String> STUDENTS =
            Set.of("STUDENT_JOB", "APPRENTICESHIP", "PROFESSIONALISATION", "ALGERIAN_STUDENT");
    private final AgencyDirectory agencies = new AgencyDirectory();
    private final Wording wording = new Wording(agencies);
    private final MessageSource messages;

    Sayings(MessageSource messages) {
        this.messages = messages;
    }

    /** What a value is called. */
    public String label(String family, Object value) {
        return wording.label(family, value, language());
    }

    /** The sentence of a value, with its facts in their places. */
    public String filled(String family, Object value, Map<String, String> facts) {
        return wording.filled(family + "." + value, facts, language());
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : wording.date(day, language());
    }

    /** The day, in Paris, of an instant. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : date(ParisTime.dayOf(at));
    }

    /** Day and hour, in Paris. */
    public String moment(@Nullable Instant at) {
        if (at == null) return "";
        var hour = DateTimeFormatter.ofPattern("HH:mm", language()).format(at.atZone(ParisTime.ZONE));
        return text("say.moment", day(at), hour);
    }

    public String agency(@Nullable String id) {
        if (id == null) return "";
        try {
            return agencies.nameOf(AgencyId.of(id));
        } catch (IllegalArgumentException notOne) {
            return id;
        }
    }

    /** How to reach an agency; absent when the table does not know it. */
    public @Nullable AgencyEntry contact(@Nullable String id) {
        return id == null ? null : agencies.find(AgencyId.of(id)).orElse(null);
    }

    /** Every agency of a kind. */
    public List<AgencyEntry> agencies(String kind) {
        return agencies.all().stream()
                .filter(entry -> entry.id().kind().name().equals(kind))
                .toList();
    }

    public String finding(FindingLine line) {
        var finding = new Finding(line.rule(), line.severity(), line.article(), line.fields(), line.facts());
        return wording.sentence(finding, language());
    }

    public String problem(FieldProblem problem) {
        return wording.sentence(problem, language());
    }

    /** A delay in whole months or days. */
    public String delay(Period delay) {
        return delay.getDays() == 0
                ? text("say.months", delay.toTotalMonths())
                : text("say.days", delay.toTotalMonths() * 30 + delay.getDays());
    }

    /** A procedure and since when its version is in force, from {@code STUDENT_JOB@2016-11-01}. */
    public String procedure(String id) {
        var procedure = ProcedureId.of(id);
        return text("say.procedure", label("procedure", procedure.name()), date(procedure.version()));
    }

    /** An answer that only some procedures ask for. */
    public String answer(String field, String value) {
        return switch (FormField.valueOf(field)) {
            case STAY_STATUS -> label("stay-status", value);
            case ESTABLISHMENT_DEPARTEMENT -> value + " – " + label("departement", value);
            case STAY_SINCE, OFFER_PUBLISHED_ON -> date(LocalDate.parse(value));
            case MASTER_GRADE, SHORTAGE_JOB, EMPLOYER_COMPLIES -> value.equals("true") ? yes() : no();
            default -> value;
        };
    }

    public String yes() {
        return text("say.yes");
    }

    public String no() {
        return text("say.no");
    }

    /** Who did it, by what they are: an agency by its name, never a person. */
    public String by(String actor) {
        return actor.indexOf('-') > 0 ? agency(actor) : text("by." + actor);
    }

    /** Who did it, for whoever controls: what they are, under a pseudonym such as {@code officer:57970818@DIRECCTE-75}. */
    public String actor(String pseudonym) {
        var parts = ACTOR.matcher(pseudonym);
        if (!parts.matches()) return text("by.automation");
        var who = text("by." + parts.group(1));
        return parts.group(3) == null
                ? text("audit.who", who, parts.group(2))
                : text("audit.who.agency", who, parts.group(2), agency(parts.group(3)));
    }

    /** What a form calls a question; on those of students, the workplace is asked for in the form's own exact words. */
    public String question(String field, String procedure) {
        return field.equals(FormField.WORKPLACE.name()) && STUDENTS.contains(procedure)
                ? text("form.workplace.student")
                : label("field", field);
    }

    /** A quantity without needless zeros. */
    public String number(BigDecimal quantity) {
        return NumberFormat.getNumberInstance(language()).format(quantity);
    }

    /** The digits of a SIRET or a French telephone number in groups, as the form writes them; anything else as it is. */
    public String spaced(String digits) {
        if (digits.matches("[0-9]{14}")) return digits.replaceAll("(...)(...)(...)(.....)", "$1 $2 $3 $4");
        if (digits.matches("0[0-9]{9}")) return digits.replaceAll("(..)(?!$)", "$1 ");
        return digits.matches("[+]33[0-9]{9}")
                ? digits.replaceAll("(...)(.)(..)(..)(..)(..)", "$1 $2 $3 $4 $5 $6")
                : digits;
    }

    /** What happened, in plain words. */
    public String event(String name) {
        return label("event", name);
    }

    /** The facts of a step, in words; empty when the sentence says it all. */
    public String facts(StepLine step) {
        return facts(step.facts());
    }

    public String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The parts of a dossier, as a fact lists them. */
    public String parts(String list) {
        return each(list, part -> label("part", part));
    }

    private String fact(String name, String value) {
        var said = switch (name) {
            case "agency", "service", "from", "to" -> isDay(value) ? date(LocalDate.parse(value)) : agency(value);
            case "dueOn", "respondBy", "silenceOn", "receivedOn", "bornOn", "until" -> date(LocalDate.parse(value));
            case "piece" -> label("piece", value);
            case "parts" -> parts(value);
            case "gaps", "awaited" -> each(value, this::gap);
            case "procedure" -> label("procedure", value.substring(0, value.indexOf('@')));
            case "appeal" -> label("appeal-kind", value);
            case "role" -> label("role", value);
            case "party" -> label("party", value);
            case "left" -> text("fact.left." + value);
            case "quality" -> label("quality", value);
            case "reason" -> label("close-reason", value);
            case "ground" -> label("ground", value);
            case "replacement" -> text("replacement." + value);
            case "late" -> value.equals("true") ? text("fact.late.yes") : "";
            case "opinion" -> "";
            case "wantsReply" -> value.equals("true") ? text("fact.wantsReply.yes") : "";
            case "label" -> label("label", value);
            default -> value;
        };
        return said.isEmpty() || name.equals("late") || name.equals("left") || name.equals("wantsReply")
                ? said
                : text("fact." + (name.equals("from") && isDay(value) ? "start" : name), said);
    }

    private static boolean isDay(String value) {
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    private String gap(String gap) {
        int colon = gap.indexOf(':');
        return label("piece", gap.substring(0, colon)) + " (" + label("gap-reason", gap.substring(colon + 1)) + ")";
    }

    private static String each(String list, java.util.function.UnaryOperator<String> say) {
        return Arrays.stream(list.split(", ")).map(say).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language()));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
