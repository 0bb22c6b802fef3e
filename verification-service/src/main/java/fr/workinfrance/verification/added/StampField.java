package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The field of a document time-stamp: it is new, and nothing of it shows. */
final class StampField {

    private static final Set<String> FIELD =
            Set.of("/AP", "/F", "/FT", "/H", "/P", "/Rect", "/StructParent", "/Subtype", "/T", "/Type", "/V");
    private static final Set<String> STAMP = Set.of("/ByteRange", "/Contents", "/Filter", "/SubFilter", "/Type", "/V");

    /** What is drawn where nothing shows: nothing, packed. */
    private static final int LONGEST_NOTHING = 8;

    private static final PdfValue NOWHERE = new Items(Collections.nCopies(4, new Atom("0")));

    private final String text;
    private final Update update;
    private final int field;
    private final List<Integer> explained = new ArrayList<>();
    private int page;
    private @Nullable Entries stamp;

    StampField(String text, Update update, int field) {
        this.text = text;
        this.update = update;
        this.field = field;
    }

    void holds() throws MoreThanProofs {
        var says = fresh(field).entries();
        says.hasOnly(FIELD);
        MoreThanProofs.unless(
                says.says("/FT", "/Sig") && says.says("/Subtype", "/Widget") && NOWHERE.equals(says.at("/Rect")),
                "no hidden field");
        says.mayHave("/F", "[0-9]{1,3}");
        says.mayHave("/H", "/[NIOP]");
        says.mayHave("/StructParent", "[0-9]{1,6}");
        // Why this name alone, which is the one that writers give: two fields of one name are one field to some
        // readers.
        says.mayHave("/T", "\\(Signature[0-9]{1,4}\\)");
        says.mayHave("/Type", "/Annot");
        page = PdfValue.reference(says.at("/P"));
        MoreThanProofs.unless(update.before().at(page).entries().says("/Type", "/Page"), "no page");
        if (says.at("/AP") != null) appearance(PdfValue.entries(says.at("/AP")));
        stamp = fresh(PdfValue.reference(says.at("/V"))).entries();
        stamp.hasOnly(STAMP);
        MoreThanProofs.unless(
                stamp.says("/Type", "/DocTimeStamp") && stamp.says("/SubFilter", "/ETSI.RFC3161"), "no time-stamp");
        stamp.mayHave("/Filter", "/Adobe\\.PPKLite");
        stamp.mayHave("/V", "0");
    }

    private void appearance(Entries appearance) throws MoreThanProofs {
        appearance.hasOnly(Set.of("/N"));
        var drawn = update.now(PdfValue.reference(appearance.at("/N")));
        MoreThanProofs.unless(update.isNew(drawn.number()), "not new");
        var says = drawn.entries();
        says.hasOnly(Set.of("/BBox", "/Filter", "/FormType", "/Length", "/Subtype", "/Type"));
        says.mayHave("/Filter", "/FlateDecode");
        says.mayHave("/FormType", "1");
        says.mayHave("/Type", "/XObject");
        var bytes = drawn.streamed();
        MoreThanProofs.unless(
                says.says("/Subtype", "/Form")
                        && NOWHERE.equals(says.at("/BBox"))
                        && bytes != null
                        && bytes.until() - bytes.from() <= LONGEST_NOTHING,
                "it shows");
        explained.add(drawn.number());
    }

    private PdfObject fresh(int number) throws MoreThanProofs {
        MoreThanProofs.unless(update.isNew(number), "not new");
        var object = update.now(number);
        MoreThanProofs.unless(object.streamed() == null, "a stream");
        explained.add(number);
        return object;
    }

    int field() {
        return field;
    }

    int page() {
        return page;
    }

    List<Integer> explained() {
        return explained;
    }

    /** What the stamp says it covers: the four numbers of its range, around the hole that it lies in. */
    List<Integer> range() throws MoreThanProofs {
        var says = Objects.requireNonNull(stamp);
        if (!(says.at("/ByteRange") instanceof Items(var values)) || values.size() != 4)
            throw new MoreThanProofs("no range");
        var range = new ArrayList<Integer>();
        for (var value : values) {
            var digits = PdfValue.atom(value);
            MoreThanProofs.unless(digits.matches("0|[1-9][0-9]{0,8}"), "no number");
            range.add(Integer.parseInt(digits));
        }
        int hole = range.get(1);
        int behind = range.get(2);
        // Why: what the stamp does not cover has to be the stamp, and nothing else.
        MoreThanProofs.unless(
                hole < behind
                        && behind <= text.length()
                        && text.substring(hole, behind).equals(PdfValue.atom(says.at("/Contents"))),
                "another hole");
        return range;
    }
}
