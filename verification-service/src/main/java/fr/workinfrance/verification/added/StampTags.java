package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a tagged document names the field of its time-stamp: one tag, in one place, and all others as they were. */
final class StampTags {

    private final Update update;
    private final Entries catalog;
    private final String field;
    private final String page;
    private final List<Integer> explained = new ArrayList<>();

    StampTags(Update update, Entries catalog, StampField stamp) {
        this.update = update;
        this.catalog = catalog;
        this.field = stamp.field() + " 0 R";
        this.page = stamp.page() + " 0 R";
    }

    List<Integer> explained() {
        return explained;
    }

    void hold() throws MoreThanProofs {
        if (catalog.at("/StructTreeRoot") == null) return;
        int root = PdfValue.reference(catalog.at("/StructTreeRoot"));
        if (!update.touches(root)) return;
        var now = update.now(root).entries();
        var was = update.before().at(root).entries();
        now.differsOnlyIn(Set.of("/ParentTree", "/ParentTreeNextKey"), was);
        explained.add(root);
        int before = PdfValue.reference(was.at("/ParentTree"));
        var more = numbers(tree(PdfValue.reference(now.at("/ParentTree")), before));
        for (var had : numbers(update.before().at(before).entries()).entrySet())
            MoreThanProofs.unless(same(more.remove(had.getKey()), had.getValue()), "another tag");
        MoreThanProofs.unless(more.size() <= 1, "other tags");
        for (var tag : more.values()) tag(PdfValue.reference(tag));
        var next = now.at("/ParentTreeNextKey");
        MoreThanProofs.unless(next == null || PdfValue.atom(next).matches("0|[1-9][0-9]{0,5}"), "no number");
    }

    private void tag(int number) throws MoreThanProofs {
        MoreThanProofs.unless(update.isNew(number), "not new");
        var tag = update.now(number).entries();
        tag.hasOnly(Set.of("/K", "/P", "/Pg", "/S", "/Type"));
        var kid = PdfValue.entries(tag.at("/K"));
        kid.hasOnly(Set.of("/Obj", "/Type", "/Pg"));
        kid.mayHave("/Pg", page);
        tag.mayHave("/Pg", page);
        tag.mayHave("/Type", "/StructElem");
        MoreThanProofs.unless(
                tag.says("/S", "/Form") && kid.says("/Type", "/OBJR") && kid.says("/Obj", field), "another tag");
        int parent = PdfValue.reference(tag.at("/P"));
        var above = update.now(parent).entries();
        var before = update.before().at(parent).entries();
        above.differsOnlyIn(Set.of("/K"), before);
        MoreThanProofs.unless(
                above.says("/Type", "/StructElem")
                        && UpdateRules.added(above.at("/K"), before.at("/K"))
                                .equals(List.of(new Atom(number + " 0 R"))),
                "other tags");
        explained.add(number);
        explained.add(parent);
    }

    /** What each number of the tree of parents leads to. */
    private static Map<String, PdfValue> numbers(Entries tree) throws MoreThanProofs {
        tree.hasOnly(Set.of("/Nums"));
        if (!(tree.at("/Nums") instanceof Items(var values)) || values.size() % 2 != 0)
            throw new MoreThanProofs("no numbers");
        var numbers = new LinkedHashMap<String, PdfValue>();
        for (int i = 0; i < values.size(); i += 2) {
            var number = PdfValue.atom(values.get(i));
            MoreThanProofs.unless(number.matches("0|[1-9][0-9]{0,5}"), "no number");
            MoreThanProofs.unless(numbers.put(number, values.get(i + 1)) == null, "said twice");
        }
        return numbers;
    }

    private Entries tree(int number, int before) throws MoreThanProofs {
        MoreThanProofs.unless(update.isNew(number) || number == before, "another tree");
        if (update.touches(number)) explained.add(number);
        return update.now(number).entries();
    }

    /** Whether it is the same, or a copy of the same. */
    private boolean same(@Nullable PdfValue now, PdfValue was) throws MoreThanProofs {
        if (was.equals(now)) return true;
        if (!PdfValue.isReference(now) || !PdfValue.isReference(was)) return false;
        int copy = PdfValue.reference(now);
        explained.add(copy);
        return update.isNew(copy)
                && update.now(copy).value() instanceof Items list
                && list.equals(update.before().at(PdfValue.reference(was)).value());
    }
}
