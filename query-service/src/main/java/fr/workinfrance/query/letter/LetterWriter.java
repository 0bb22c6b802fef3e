package fr.workinfrance.query.letter;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.letter.WrittenLetter.Part;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.agency.AgencyEntry;
import fr.workinfrance.service.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Puts letters in words, in French or English, from {@code i18n/letters}. */
public final class LetterWriter {

    private static final String TEXTS = "i18n.letters";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final AgencyDirectory agencies = new AgencyDirectory();
    private final Wording wording = new Wording(agencies);
    private final String publicUrl;

    /** @param publicUrl how readers reach the pages */
    public LetterWriter(String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public WrittenLetter write(Letter letter, Locale language) {
        var facts = facts(letter);
        return new WrittenLetter(
                language.getLanguage(),
                subject(letter, language),
                parts(letter, facts, language),
                publicUrl + path(letter),
                text(link(letter), language),
                letter.kind().topic().mayBeMuted(),
                why(letter.kind().topic(), language),
                text("letter.greeting", language),
                text("letter.signature", language));
    }

    private static String path(Letter letter) {
        if (letter.dossier() == null) return "/dossiers";
        return "/dossiers/" + letter.dossier() + (letter.kind().isOfMessages() ? "/messages" : "");
    }

    private static String link(Letter letter) {
        if (letter.dossier() == null) return "letter.link.worklist";
        return letter.kind().isOfMessages() ? "letter.link.messages" : "letter.link.dossier";
    }

    /** The subject alone, for a list. */
    public String subject(Letter letter, Locale language) {
        return said("letter." + letter.kind() + ".subject", facts(letter), language);
    }

    private static Map<String, String> facts(Letter letter) {
        var facts = new HashMap<>(letter.facts());
        if (letter.dossier() != null) facts.put("reference", Reference.of(letter.dossier()));
        return facts;
    }

    /** The letter that proves an e-mail address: it holds a code to be typed, and nothing else. */
    public WrittenLetter code(String code, Locale language) {
        var facts = Map.of("code", code);
        return new WrittenLetter(
                language.getLanguage(),
                said("letter.code.subject", facts, language),
                paragraphs("letter.code", facts, language).map(Part::of).toList(),
                null,
                null,
                false,
                why(Topic.DUTY, language),
                text("letter.greeting", language),
                text("letter.signature", language));
    }

    /** Where readers choose what they receive. */
    public String settings() {
        return publicUrl + "/settings";
    }

    private List<Part> parts(Letter letter, Map<String, String> facts, Locale language) {
        var texts = paragraphs("letter." + letter.kind(), facts, language).toList();
        return switch (letter.kind()) {
            case PIECES_ASKED, SUPPLEMENTS_RECEIVED_IN_PART, FURTHER_PIECES_ASKED ->
                listing(texts, 0, gaps(facts, language));
            case RECEIPT -> listing(texts, texts.size() - 1, contact(facts.getOrDefault("service", "")));
            case FORWARDED -> listing(texts, texts.size() - 1, contact(facts.getOrDefault("to", "")));
            case DIGEST ->
                Stream.concat(texts.stream().map(Part::of), digest(facts, language))
                        .toList();
            default -> texts.stream().map(Part::of).toList();
        };
    }

    private static List<Part> listing(List<String> texts, int under, List<String> lines) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < texts.size(); i++) parts.add(new Part(texts.get(i), i == under ? lines : List.of()));
        return parts;
    }

    private List<String> gaps(Map<String, String> facts, Locale language) {
        return Arrays.stream(facts.getOrDefault("gaps", "").split(","))
                .map(gap -> gap.split(":"))
                .filter(gap -> gap.length == 2)
                .map(gap -> said("letter.gap", Map.of("kind", gap[0], "reason", gap[1]), language))
                .toList();
    }

    private List<String> contact(String service) {
        return agencies.find(AgencyId.of(service)).stream()
                .flatMap(LetterWriter::lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Stream<String> lines(AgencyEntry entry) {
        return Stream.of(entry.name(), entry.address(), entry.phone(), entry.email());
    }

    private Stream<Part> digest(Map<String, String> facts, Locale language) {
        return Stream.of("came", "due", "overdue")
                .filter(facts::containsKey)
                .map(chapter -> new Part(text("letter.digest." + chapter, language), lines(chapter, facts, language)));
    }

    private List<String> lines(String chapter, Map<String, String> facts, Locale language) {
        var lines = new ArrayList<String>();
        for (var entry : DigestEntry.read(facts.getOrDefault(chapter, "")))
            lines.add(said("letter.digest." + entry.what(), entry.facts(), language));
        var more = facts.getOrDefault(chapter + "More", "");
        if (!more.isEmpty()) lines.add(said("letter.digest.more", Map.of("count", more), language));
        return lines;
    }

    private String why(Topic topic, Locale language) {
        return topic.mayBeMuted()
                ? said("letter.why.mutable", Map.of("settings", settings()), language)
                : text("letter.why.DUTY", language);
    }

    // Why some are left out: what a letter does not know it does not say, and those of before knew less.
    private Stream<String> paragraphs(String key, Map<String, String> facts, Locale language) {
        var texts = book(language);
        return Stream.iterate(1, n -> n + 1)
                .map(n -> key + "." + n)
                .takeWhile(texts::containsKey)
                .filter(one -> Wording.isFilledBy(texts.getString(one), facts))
                .map(one -> said(one, facts, language));
    }

    private String said(String key, Map<String, String> facts, Locale language) {
        return wording.fill(text(key, language), facts, language);
    }

    private static String text(String key, Locale language) {
        return book(language).getString(key);
    }

    private static ResourceBundle book(Locale language) {
        var spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return ResourceBundle.getBundle(TEXTS, spoken, NO_OTHER_LANGUAGE);
    }
}
