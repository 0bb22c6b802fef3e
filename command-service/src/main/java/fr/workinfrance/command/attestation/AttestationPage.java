package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;
import fr.workinfrance.command.symbol.CheckAddress;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * Draws the attestation: French first, English under it, and how anybody can check it. The same claim signed on
 * the same day gives the same bytes.
 */
public final class AttestationPage {

    private static final Wording FRENCH = Wording.french();
    private static final Wording ENGLISH = Wording.english();
    private static final float MARGIN = 42;

    /** What was declared since takes the room that is otherwise left white: all stands on one page. */
    private enum Room {
        ENOUGH(1, 0),
        LITTLE(.5f, .5f);

        final float air;
        final float smaller;

        Room(float air, float smaller) {
            this.air = air;
            this.smaller = smaller;
        }
    }

    private final CheckAddress address;
    private final BiFunction<AttestationClaim, LocalDate, String> symbols;
    private final ClaimJson json;

    /** @param symbols gives the text of the 2D-Doc, signed on that day */
    public AttestationPage(URI publicUrl, BiFunction<AttestationClaim, LocalDate, String> symbols) {
        this.address = new CheckAddress(publicUrl);
        this.symbols = symbols;
        this.json = new ClaimJson(address);
    }

    /**
     * The document, not sealed yet.
     *
     * @param signedOn the day it is made, which its symbol says
     */
    public byte[] draw(AttestationClaim claim, LocalDate signedOn) {
        var bytes = new ByteArrayOutputStream(65_536);
        var title = FRENCH.say("title") + " – " + FRENCH.say("subtitle");
        var pdf = ArchivalPdf.open(bytes, title, claim.code().text(), claim.decidedAt());
        try (var page = new Document(pdf, PageSize.A4)) {
            var room = claim.declared().isNothing() ? Room.ENOUGH : Room.LITTLE;
            page.setMargins(24 * room.air, MARGIN, 18 * room.air, MARGIN);
            var pen = new Pen(new Ink(), FRENCH, ENGLISH);
            var says = new ClaimSentences(claim);
            heading(page, pen, says, room);
            page.add(rows(pen, says, room));
            section(page, pen, room, "conditions", says.conditions(FRENCH), says.conditions(ENGLISH));
            section(page, pen, room, "law", says.law(FRENCH), says.law(ENGLISH));
            section(page, pen, room, "signature", says.signature(FRENCH), says.signature(ENGLISH));
            section(page, pen, room, "appeal", says.appeal(FRENCH), says.appeal(ENGLISH));
            AttachedClaim.to(pdf, json.of(claim), claim.decidedAt(), FRENCH.say("claim"));
            page.add(new CheckBox(pen, address).of(claim.code(), symbols.apply(claim, signedOn), pdf));
        }
        return SubsetNames.settled(bytes.toByteArray());
    }

    private static void heading(Document page, Pen pen, ClaimSentences says, Room room) {
        page.add(pen.title(FRENCH.say("title"), FRENCH.say("subtitle")));
        page.add(pen.english(ENGLISH.say("title") + " – " + ENGLISH.say("subtitle"), 11));
        page.add(pen.french(says.intro(FRENCH), 10).setMarginTop(8 * room.air));
        page.add(pen.english(says.intro(ENGLISH), 8));
    }

    private static Table rows(Pen pen, ClaimSentences says, Room room) {
        var table = new Table(UnitValue.createPercentArray(new float[] {30, 70}))
                .useAllAvailableWidth()
                .setFixedLayout()
                .setMarginTop(8 * room.air);
        for (var row : ClaimSentences.Row.values()) {
            table.addCell(pen.rowHeader(FRENCH.say(row.key()), ENGLISH.say(row.key())));
            var cell = new Cell().setPadding(1).setBorder(pen.noBorder()).setBorderBottom(pen.line());
            cell.add(pen.french(says.of(row, FRENCH), 10).setFont(pen.ink().bold));
            var english = says.of(row, ENGLISH);
            if (!english.equals(says.of(row, FRENCH))) cell.add(pen.english(english, 8));
            says.declared(row, FRENCH).ifPresent(since -> cell.add(pen.french(since, 8)));
            says.declared(row, ENGLISH).ifPresent(since -> cell.add(pen.english(since, 7)));
            table.addCell(cell);
        }
        return table;
    }

    private static void section(Document page, Pen pen, Room room, String key, String french, String english) {
        var block = new Div().setKeepTogether(true).setMarginTop(5 * room.air);
        block.add(pen.heading(FRENCH.say(key), ENGLISH.say(key)));
        for (var paragraph : french.split("\n")) block.add(pen.french(paragraph, 9 - room.smaller));
        // Why not twice: conditions are an officer's own words, which nobody translates here.
        if (!english.equals(french))
            for (var paragraph : english.split("\n")) block.add(pen.english(paragraph, 8 - room.smaller));
        page.add(block);
    }
}
