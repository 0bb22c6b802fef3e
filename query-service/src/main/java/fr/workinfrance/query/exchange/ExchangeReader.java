package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.beside.ExchangeRows;
import fr.workinfrance.query.beside.ExchangeState;
import fr.workinfrance.query.circle.Circle;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads messages and files, and opens what is sealed in them. */
@Component
class ExchangeReader {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(15);

    private final JdbcClient database;
    private final PersonalOpener opener;
    private final ViewJson json = new ViewJson();

    ExchangeReader(JdbcClient database, PersonalOpener opener) {
        this.database = database;
        this.opener = opener;
    }

    /** Where the exchange stands, as soon as it has come so far; after two seconds, as far as it has come. */
    Optional<ExchangeState> state(DossierId id, long atLeast) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var state = state(id);
        while (atLeast > state.map(ExchangeState::version).orElse(-1L) && System.nanoTime() < until) {
            LockSupport.parkNanos(BREATH.toNanos());
            state = state(id);
        }
        return state;
    }

    private Optional<ExchangeState> state(DossierId id) {
        return database.sql("SELECT * FROM exchange.exchange WHERE dossier = ?")
                .param(id.value())
                .query((row, _) -> ExchangeRows.read(row))
                .optional();
    }

    /** @param reader whoever is shown them */
    List<Conversation.Message> messages(DossierView view, Actor reader) {
        var id = view.id();
        var files = files(id);
        return database
                .sql("SELECT event FROM exchange.message WHERE dossier = ? ORDER BY sequence")
                .param(id.value())
                .query((row, _) -> json.read(row.getString(1), MessageWritten.class))
                .list()
                .stream()
                .map(e -> message(e, files, view.circle(), reader))
                .toList();
    }

    /** A file of a message that was sent; nothing of one that is still to be. */
    Optional<FileAttached> file(DossierId id, String message, String file) {
        return files(id).stream()
                .filter(f -> f.message().toString().equals(message)
                        && f.file().id().toString().equals(file))
                .findFirst();
    }

    String name(FileAttached attached) {
        return opener.read(attached.file().fileName()).orElse("–");
    }

    private List<FileAttached> files(DossierId id) {
        return database.sql("""
                        SELECT f.event FROM exchange.file f
                        JOIN exchange.message m ON m.dossier = f.dossier AND m.id = f.message AND f.sequence < m.sequence
                        WHERE f.dossier = ? ORDER BY f.sequence""")
                .param(id.value())
                .query((row, _) -> json.read(row.getString(1), FileAttached.class))
                .list();
    }

    private Conversation.Message message(MessageWritten e, List<FileAttached> files, Circle circle, Actor reader) {
        var signatory = e.signatory();
        var agency = e.writer().agency();
        return new Conversation.Message(
                e.message().toString(),
                e.at(),
                e.writer().side(),
                agency == null ? null : agency.toString(),
                circle.roleOf(e.writer().account()).orElse(null),
                Writer.of(reader).filter(e.writer()::equals).isPresent(),
                signatory == null ? null : opener.read(signatory.name()).orElse(null),
                signatory == null ? null : signatory.capacity(),
                opener.read(e.text()).orElse(null),
                e.wantsReply(),
                files.stream()
                        .filter(f -> f.message().equals(e.message()))
                        .map(this::file)
                        .toList());
    }

    private Conversation.File file(FileAttached f) {
        return switch (f.file().content()) {
            case PieceContent.Stored(var _, var mediaType, var bytes) ->
                new Conversation.File(f.file().id().toString(), name(f), mediaType, bytes);
            case PieceContent.Elsewhere _ -> new Conversation.File(f.file().id().toString(), name(f), "", 0);
        };
    }
}
