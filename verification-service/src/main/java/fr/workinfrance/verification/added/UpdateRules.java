package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import fr.workinfrance.verification.carried.StampToken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one update may do: each object that it writes has to be there for one of these reasons. */
final class UpdateRules {

    private static final Set<String> CATALOG = Set.of("/DSS", "/Extensions");
    private static final Set<String> DATED = Set.of("/ModDate", "/Producer");
    static final String DATE = "\\(D:[0-9]{14}(?:Z|[+-][0-9]{2}'[0-9]{2}'?)?\\)";

    /** A name, a version, who made it and since when: of the letters that these are written with. */
    private static final String PROGRAM = "\\((?:[A-Za-z0-9 .,;:®©-]|\\\\[()]){0,400}\\)";

    private static final Entries SHELL = new Entries(Map.of("/Type", new PdfValue.Atom("/Font")));

    private final byte[] file;
    private final String text;
    private final Update update;
    private final Proof.Allowance allowance;
    private final Set<Integer> explained = new HashSet<>();

    /** @param allowance what all updates of the document share */
    UpdateRules(byte[] file, String text, Update update, Proof.Allowance allowance) {
        this.file = file;
        this.text = text;
        this.update = update;
        this.allowance = allowance;
    }

    void hold() throws MoreThanProofs {
        var trailer = update.before().last().trailer();
        var root = PdfValue.reference(trailer.at("/Root"));
        var catalog = written(root, CATALOG).entries();
        extensions(catalog);
        var proofs = new ProofStore(file, update, allowance);
        proofs.holds(catalog.at("/DSS"), update.before().at(root).entries().at("/DSS"));
        explained.addAll(proofs.explained());
        if (trailer.at("/Info") != null) dated(PdfValue.reference(trailer.at("/Info")));
        if (catalog.at("/Metadata") != null) metadata(PdfValue.reference(catalog.at("/Metadata")));
        if (catalog.at("/AcroForm") != null) stamps(catalog);
        for (var object : update.objects().values())
            MoreThanProofs.unless(explained.contains(object.number()) || isShell(object), "no reason to be there");
    }

    /** An object as it is now, of which nothing but some entries was changed. */
    private PdfObject written(int number, Set<String> free) throws MoreThanProofs {
        var now = update.now(number);
        if (update.touches(number)) {
            now.entries().differsOnlyIn(free, update.before().at(number).entries());
            MoreThanProofs.unless(now.streamed() == null, "a stream");
            explained.add(number);
        }
        return now;
    }

    private static void extensions(Entries catalog) throws MoreThanProofs {
        if (catalog.at("/Extensions") == null) return;
        var extensions = PdfValue.entries(catalog.at("/Extensions"));
        extensions.hasOnly(Set.of("/ADBE", "/ESIC"));
        for (var extension : extensions.values().values()) {
            var said = PdfValue.entries(extension);
            said.hasOnly(Set.of("/BaseVersion", "/ExtensionLevel", "/Type"));
            said.mayHave("/BaseVersion", "/[12]\\.[0-9]");
            said.mayHave("/ExtensionLevel", "[0-9]{1,4}");
            said.mayHave("/Type", "/DeveloperExtensions");
        }
    }

    private void dated(int information) throws MoreThanProofs {
        if (!update.touches(information)) return;
        var said = written(information, DATED).entries();
        said.mayHave("/ModDate", DATE);
        said.mayHave("/Producer", PROGRAM);
    }

    private void metadata(int number) throws MoreThanProofs {
        if (!update.touches(number)) return;
        var was = update.before().at(number);
        var now = update.now(number);
        now.entries().differsOnlyIn(Set.of("/Length"), was.entries());
        MoreThanProofs.unless(now.entries().at("/Filter") == null, "packed");
        MoreThanProofs.unless(Metadata.saySame(streamed(now), streamed(was)), "other metadata");
        explained.add(number);
    }

    private String streamed(PdfObject metadata) throws MoreThanProofs {
        var bytes = metadata.streamed();
        if (bytes == null) throw new MoreThanProofs("no stream");
        return text.substring(bytes.from(), bytes.until());
    }

    private void stamps(Entries catalog) throws MoreThanProofs {
        int form = PdfValue.reference(catalog.at("/AcroForm"));
        if (!update.touches(form)) return;
        var fields = added(
                written(form, Set.of("/Fields")).entries().at("/Fields"),
                update.before().at(form).entries().at("/Fields"));
        for (var field : fields) {
            var stamp = new StampField(text, update, PdfValue.reference(field));
            stamp.holds();
            MoreThanProofs.unless(
                    added(
                                    written(stamp.page(), Set.of("/Annots"))
                                            .entries()
                                            .at("/Annots"),
                                    update.before().at(stamp.page()).entries().at("/Annots"))
                            .equals(List.of(field)),
                    "other annotations");
            MoreThanProofs.unless(StampToken.covers(file, stamp.range(), update.end()), "a stamp of something else");
            explained.addAll(stamp.explained());
            var tags = new StampTags(update, catalog, stamp);
            tags.hold();
            explained.addAll(tags.explained());
        }
    }

    /** What a list has more at its end, one element at most. */
    static List<PdfValue> added(@Nullable PdfValue now, @Nullable PdfValue before) throws MoreThanProofs {
        var more = list(now);
        var had = list(before);
        MoreThanProofs.unless(
                more.size() <= had.size() + 1
                        && more.size() >= had.size()
                        && more.subList(0, had.size()).equals(had),
                "another list");
        return more.subList(had.size(), more.size());
    }

    /** What stands where a list may stand: nothing, one, or many. */
    private static List<PdfValue> list(@Nullable PdfValue value) {
        if (value instanceof Items(var values)) return values;
        return value == null ? List.of() : List.of(value);
    }

    /** Why: iText leaves such a one behind, of the font with which it would have written on a stamp that shows nothing. */
    private boolean isShell(PdfObject object) {
        return update.isNew(object.number())
                && object.streamed() == null
                && object.value().equals(SHELL);
    }
}
