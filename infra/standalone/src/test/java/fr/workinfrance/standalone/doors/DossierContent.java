package fr.workinfrance.standalone.doors;

import static fr.workinfrance.domain.access.Part.*;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.sheet.PieceParts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which parts a reader must have for each field of a dossier in JSON, sub-objects included, and for each part of its page. */
final class DossierContent {

    /** Whether a reader who may read those parts is shown it. */
    private interface Needs extends BiPredicate<Set<Part>, Who> {}

    private static final Pattern MARK = Pattern.compile("data-part=\"([A-Z_]+)\"");
    /** The agencies whose opinions are awaited or given. */
    private static final Map<Who, String> ASKED = Map.of(
            Who.PREFECTURE, "PREFECTURE-75",
            Who.OFII, "OFII-75",
            Who.LABOUR_INSPECTION, "LABOUR_INSPECTION-75",
            Who.DRAC, "DRAC-IDF",
            Who.CONSULATE, "CONSULATE-RABAT",
            Who.EMPLOYMENT_SERVICE, "EMPLOYMENT_SERVICE-IDF",
            Who.PROFESSIONAL_ORDER, "PROFESSIONAL_ORDER-MEDECINS");

    private static final Map<String, Needs> FIELDS = new LinkedHashMap<>();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"?]+)[^>]*>");
    private static final Map<String, Needs> MARKS = new LinkedHashMap<>();

    static {
        for (var plain : Set.of("id", "reference", "version", "stage", "parts", "others")) field(plain, (_, _) -> true);
        field("progress", part(PROGRESS));
        // Every stage that has one awaits a piece of the contract, which goes with its part.
        field("progress.awaited", part(CONTRACT_PIECES));
        field("identity", part(IDENTITY));
        field("permit", part(PERMIT));
        field("employer", part(EMPLOYER));
        field("contract", part(CONTRACT));
        field("pieces", DossierContent::readsPieces);
        for (var kind : PieceKind.values()) field("pieces[" + kind + "]", part(PieceParts.of(kind)));
        for (var stay : Set.of("STAY_STATUS", "STAY_SINCE")) field("others." + stay, part(PERMIT));
        for (var job : Set.of("PREVIOUS_SIRET", "SHORTAGE_JOB", "EMPLOYER_COMPLIES"))
            field("others." + job, part(CONTRACT));
        field("findings", part(FINDINGS));
        field("applied", part(FINDINGS));
        field("asked", part(OPINIONS_ASKED));
        field("opinions", DossierContent::readsOpinions);
        field("decision", part(DECISION));
        field("loss", part(DECISION));
        field("change", part(DECISION));
        field("change.workplace", part(CONTRACT));
        field("contest", part(DECISION).and(part(AUDIT_TRAIL))::test);
        field("attestation", part(ATTESTATION));
        field("trail", part(AUDIT_TRAIL));
        field("readings", part(READINGS));
        field("parties", part(PARTIES));
        // What was written to, by or about the applicant: for those who may know them whole.
        for (var words : Set.of(
                "progress.message",
                "progress.awaited.message",
                "progress.forwarded.reasons",
                "decision.words",
                "decision.overriding",
                "loss.lostCondition",
                "loss.reasons",
                "contest.reasons.facts",
                "contest.reasons.signedBy",
                "contest.appeals[].grounds",
                "contest.appeals[].answer",
                "contest.appeals[].signedBy")) field(words, part(IDENTITY).and(part(OTHER_PIECES))::test);
        // Persons are pseudonyms to an auditor.
        for (var name : Set.of("decision.conditions[]", "decision.signedBy", "loss.signedBy", "parties[].name"))
            field(name, (_, reader) -> reader != Who.AUDITOR);

        for (var part : Set.of(
                IDENTITY, PERMIT, EMPLOYER, CONTRACT, FINDINGS, OPINIONS_ASKED, DECISION, ATTESTATION, AUDIT_TRAIL))
            MARKS.put(part.name(), part(part));
        MARKS.put(READINGS.name(), part(READINGS));
        MARKS.put(PARTIES.name(), part(PARTIES));
        MARKS.put("PIECES", DossierContent::readsPieces);
        MARKS.put("CIRCUMSTANCES", (parts, _) -> parts.contains(PERMIT) || parts.contains(CONTRACT));
        MARKS.put("OPINIONS", DossierContent::readsOpinions);
        MARKS.put("CONTEST", part(DECISION).and(part(AUDIT_TRAIL))::test);
    }

    /** Every field that is there, as a path; a piece goes by its kind and an opinion by its agency. */
    static Set<String> fields(String json) {
        var paths = new TreeSet<String>();
        JsonMapper.builder()
                .build()
                .readTree(json)
                .propertyStream()
                .forEach(e -> walk(e.getKey(), e.getValue(), paths));
        return paths;
    }

    /** The parts that a page says it shows. */
    static Set<String> marks(String page) {
        return MARK.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The addresses that the forms of a page about dossiers are sent to. */
    static Set<String> forms(String page) {
        return FORM.matcher(page)
                .results()
                .filter(form -> form.group().contains("post") && form.group(1).startsWith("/dossiers/"))
                .map(form -> form.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the matrix gives that field to that reader. */
    static boolean isForReader(String path, Set<Part> parts, Who reader) {
        if (!FIELDS.containsKey(top(path))) throw new AssertionError(path + " is in no part: say in which");
        return FIELDS.entrySet().stream()
                        .filter(field -> isWithin(path, field.getKey()))
                        .allMatch(field -> field.getValue().test(parts, reader))
                && isTheirOpinion(path, parts, reader);
    }

    /** Whether the matrix gives that part of the page to that reader. */
    static boolean isMarkForReader(String mark, Set<Part> parts, Who reader) {
        var needs = MARKS.get(mark);
        if (needs == null) throw new AssertionError(mark + " is in no part: say in which");
        return needs.test(parts, reader);
    }

    private static void walk(String path, JsonNode node, Set<String> paths) {
        paths.add(path);
        // Why not deeper: to read is to add to them.
        if (path.equals("trail") || path.equals("readings") || path.equals("parts")) return;
        if (node.isObject()) node.propertyStream().forEach(e -> walk(path + "." + e.getKey(), e.getValue(), paths));
        if (node.isArray()) node.forEach(item -> walk(path + "[" + key(path, item) + "]", item, paths));
    }

    private static String key(String path, JsonNode item) {
        return switch (path) {
            case "pieces" -> item.get("kind").stringValue();
            case "opinions" -> item.get("asked").get("agency").stringValue();
            default -> "";
        };
    }

    private static boolean isTheirOpinion(String path, Set<Part> parts, Who reader) {
        return !path.startsWith("opinions[")
                || parts.contains(OPINIONS_OF_OTHERS)
                || path.startsWith("opinions[" + ASKED.get(reader) + "]");
    }

    private static boolean isWithin(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }

    private static String top(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private static void field(String path, Needs needs) {
        FIELDS.put(path, needs);
    }

    private static Needs part(Part part) {
        return (parts, _) -> parts.contains(part);
    }

    private static boolean readsPieces(Set<Part> parts, Who reader) {
        return Stream.of(PieceKind.values()).map(PieceParts::of).anyMatch(parts::contains);
    }

    private static boolean readsOpinions(Set<Part> parts, Who reader) {
        return parts.contains(OWN_OPINION) || parts.contains(OPINIONS_OF_OTHERS);
    }

    private DossierContent() {}
}
