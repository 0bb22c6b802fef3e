package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.desk.Chosen;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the form asks of the command service, under keys made so that sending the same page twice does everything once. */
@Component
class Drafting {
    private static final long VERSION = 0xF000;
    private static final String REMOVE = "remove:";

    private final CommandClient commands;

    Drafting(CommandClient commands) {
        this.commands = commands;
    }

    /**
     * What became of one sending of the form: its answers, and each of its files for itself.
     *
     * @param version what the next page has to show: what was kept, or what overtook it
     * @param refused why the answers were not saved, or the piece not taken away; absent when all that was done
     * @param notJoined the files that are not in the dossier
     */
    record Kept(long version, Answer.@Nullable Refused refused, List<NotJoined> notJoined) {}

    /**
     * A file that was chosen and is not in the dossier.
     *
     * @param why absent when there was nothing in it
     */
    record NotJoined(String kind, String name, Answer.@Nullable Refused why) {}

    /** The number of the dossier that this page opens: pressing twice opens one. */
    DossierId dossierOf(UUID once) {
        var named = named(once, "dossier");
        // Why version 8: numbers named by a hash (3, 5) are kept for imported dossiers; this one is as random as the
        // page's own.
        return new DossierId(
                new UUID(named.getMostSignificantBits() & ~VERSION | 0x8000, named.getLeastSignificantBits()));
    }

    /** @param former the authorisation that the request is linked to; empty when it is linked to none */
    Answer open(DossierId dossier, String role, String procedure, String former, UUID once) {
        var body = Map.of("role", role, "procedure", procedure);
        var opened = commands.ask(dossier, "open-draft", body, once, OptionalLong.empty());
        if (former.isEmpty() || !(opened instanceof Answer.Done done)) return opened;
        var linked = new Answers(Map.of(FormField.PREVIOUS_REFERENCE, former));
        // Why the draft stays where that failed: it is open, and its reference can be typed.
        return save(dossier, linked, named(once, "former"), OptionalLong.of(done.version()))
                        instanceof Answer.Done saved
                ? saved
                : opened;
    }

    /** @param seen the version the answers were typed over: what another page has saved since is not overwritten */
    Answer save(DossierId dossier, Answers answers, UUID once, OptionalLong seen) {
        return commands.ask(dossier, "save-draft", body(answers), once, seen);
    }

    Answer submit(DossierId dossier, Answers answers, UUID once, long version) {
        return commands.ask(
                dossier,
                "submit-dossier",
                body(answers),
                once,
                version < 0 ? OptionalLong.empty() : OptionalLong.of(version));
    }

    /**
     * Saves the answers, sends the files, takes away the piece whose button was pressed. Each stands for itself: a file that is
     * refused keeps no other from being joined.
     */
    Kept keep(
            DossierId dossier,
            Answers answers,
            Map<String, MultipartFile> files,
            String todo,
            UUID once,
            OptionalLong seen) {
        // Why the answers are part of the key: going back, typing on and sending again is another thing to save.
        var kept = kept(save(dossier, answers, named(once, "save" + body(answers)), seen), -1);
        var notJoined = new ArrayList<NotJoined>();
        for (var kind : PieceKind.values()) {
            var file = files.get("piece." + kind);
            if (file == null || Chosen.none(file)) continue;
            if (file.isEmpty()) {
                notJoined.add(new NotJoined(kind.name(), Chosen.name(file), null));
                continue;
            }
            switch (upload(dossier, kind.name(), file, once)) {
                case Answer.Done done -> kept = new Kept(done.version(), kept.refused(), List.of());
                case Answer.Refused why -> notJoined.add(new NotJoined(kind.name(), Chosen.name(file), why));
            }
        }
        if (kept.refused() == null && todo.startsWith(REMOVE)) {
            var piece = todo.substring(REMOVE.length());
            var answer = commands.ask(
                    dossier,
                    "remove-piece",
                    Map.of("piece", piece),
                    named(once, "remove/" + piece),
                    OptionalLong.empty());
            kept = kept(answer, kept.version());
        }
        return new Kept(kept.version(), kept.refused(), List.copyOf(notJoined));
    }

    /** Sends one piece; the same file sent twice from the same page is one piece. */
    Answer upload(DossierId dossier, String kind, MultipartFile file, UUID once) {
        var key = named(once, kind + "/" + file.getOriginalFilename() + "/" + file.getSize());
        var piece = PieceId.of(named(key, "piece").toString());
        return commands.upload(dossier, piece, kind, file.getResource(), key);
    }

    private static Kept kept(Answer answer, long before) {
        return switch (answer) {
            case Answer.Done done -> new Kept(done.version(), null, List.of());
            case Answer.Refused refused -> new Kept(Math.max(before, refused.version()), refused, List.of());
        };
    }

    private static Map<String, Object> body(Answers answers) {
        var typed = new TreeMap<String, String>();
        answers.typed().forEach((field, text) -> typed.put(field.name(), text));
        return Map.of("answers", typed);
    }

    private static UUID named(UUID once, String what) {
        return UUID.nameUUIDFromBytes((once + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
