package fr.workinfrance.domain.agency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The orders of regulated professions, each with its article, since when it is there, and the words by which a job of it is known.
 *
 * <p>Law: the conditions of exercise of a regulated profession are weighed (Code du travail, R5221-20 4°, since April 2021 3°); its
 * order keeps the roll of who fulfils them. [M] articles and days are to be confirmed.
 */
public enum ProfessionalOrder {
    MEDECINS("Code de la santé publique, L4121-1", "1945-09-24", "medecin", "chirurgien", "interne en", "anesthesiste"),
    DENTISTES("Code de la santé publique, L4121-1", "1945-09-24", "chirurgien dentiste", "dentiste"),
    SAGESFEMMES("Code de la santé publique, L4121-1", "1945-09-24", "sage femme", "maieuticien"),
    PHARMACIENS("Code de la santé publique, L4231-1", "1945-05-05", "pharmacien", "interne en pharmacie"),
    INFIRMIERS("Code de la santé publique, L4312-1", "2006-12-22", "infirmier", "infirmiere"),
    KINES("Code de la santé publique, L4321-14", "2004-08-10", "kinesitherapeute", "masseur kinesitherapeute"),
    PODOLOGUES("Code de la santé publique, L4322-7", "2004-08-10", "podologue", "pedicure podologue"),
    VETERINAIRES("Code rural et de la pêche maritime, L242-1", "1947-08-23", "veterinaire"),
    ARCHITECTES("Loi 77-2 du 03/01/1977, art. 21", "1977-01-04", "architecte"),
    COMPTABLES("Ordonnance 45-2138 du 19/09/1945, art. 1", "1945-09-21", "expert comptable"),
    GEOMETRES("Loi 46-942 du 07/05/1946, art. 1", "1946-05-08", "geometre expert");

    private final String article;
    private final LocalDate since;
    private final List<String> jobs;

    ProfessionalOrder(String article, String since, String... jobs) {
        this.article = article;
        this.since = LocalDate.parse(since);
        this.jobs = List.of(jobs);
    }

    /** Where the law founds it. */
    public String article() {
        return article;
    }

    /** Its national council. */
    public AgencyId agency() {
        return new AgencyId(AgencyKind.PROFESSIONAL_ORDER, name());
    }

    /** The order of such a job on that day, by its longest word; empty where none is known by it: an officer then says which. */
    public static Optional<ProfessionalOrder> of(String job, LocalDate day) {
        var plain = " " + plain(job) + " ";
        ProfessionalOrder found = null;
        int length = 0;
        for (var order : values())
            for (var word : order.jobs)
                if (word.length() > length && !order.since.isAfter(day) && plain.contains(" " + word + " ")) {
                    found = order;
                    length = word.length();
                }
        return Optional.ofNullable(found);
    }

    /** The one whose national council that is. */
    public static Optional<ProfessionalOrder> of(AgencyId agency) {
        return Arrays.stream(values())
                .filter(order -> order.agency().equals(agency))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
