package fr.workinfrance.command.importing;

import fr.workinfrance.command.door.DossierNumbers;
import fr.workinfrance.command.importing.ImportProblem.AnswerUnreadable;
import fr.workinfrance.command.importing.ImportProblem.NobodyInCharge;
import fr.workinfrance.command.importing.ImportProblem.NotADossier;
import fr.workinfrance.command.importing.ImportProblem.NotJson;
import fr.workinfrance.command.importing.ImportProblem.TooDense;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.wording.CountryNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a dossier as the form engine's API v1 returned it, and says what to ask so that it becomes one of ours. */
public final class DossierImporter {

    private static final JsonMapper JSON = ForeignBounds.reader();

    /** That system numbered its dossiers. Why so strict: the number is kept in the event, for good. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,40}");

    private final AgencyDirectory agencies;
    private final CountryNames countries;
    private final Clock clock;

    /** @param clock says what has not happened yet */
    public DossierImporter(AgencyDirectory agencies, CountryNames countries, Clock clock) {
        this.agencies = agencies;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * @param owner the account that will see it as its own
     * @param inForce the version of the procedure that was in force on a day: it is asked for the day the dossier was filed there
     */
    public ImportReading read(byte[] json, AccountId owner, Function<LocalDate, ProcedureDefinition> inForce) {
        try {
            return read(JSON.readTree(json), owner, inForce);
        } catch (StreamConstraintsException endless) {
            return new ImportReading.Unreadable(new TooDense());
        } catch (JacksonException notJson) {
            var place = notJson.getLocation();
            return new ImportReading.Unreadable(
                    place == null ? new NotJson(0, 0) : new NotJson(place.getLineNr(), place.getColumnNr()));
        }
    }

    /** The number a foreign dossier has here, always the same: so that the same file is imported once. */
    public static DossierId idOf(String foreignNumber) {
        return DossierNumbers.derived(ForeignDossier.SYSTEM + "/" + foreignNumber);
    }

    private ImportReading read(JsonNode root, AccountId owner, Function<LocalDate, ProcedureDefinition> inForce) {
        var foreign = new ForeignDossier(root.path("dossier"));
        for (var name : List.of("id", "state"))
            if (foreign.text(name).isEmpty()) return new ImportReading.Unreadable(new NotADossier(name));
        // Why as it came: without what nobody writes it might be the number of another.
        if (!NUMBER.matcher(foreign.tree().path("id").asString("")).matches())
            return new ImportReading.Unreadable(new NotADossier("id"));
        if (foreign.items("champs").findAny().isEmpty()) return new ImportReading.Unreadable(new NotADossier("champs"));
        var beyond = ForeignBounds.problems(foreign);
        if (!beyond.isEmpty()) return new ImportReading.Unreadable(beyond);

        var id = idOf(foreign.text("id"));
        var history = new ForeignHistory(foreign, clock.instant());
        var filedOn = filedOn(history);
        var terms = inForce.apply(filedOn).terms();
        var pieces = new ForeignPieces(foreign);
        var joined = pieces.pieces(id);
        var answers = new ForeignAnswers(foreign, countries);
        var typed = answers.answers(joined.stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet()));
        var siren = answers.companySiren().orElse(null);

        var problems = new ArrayList<>(history.problems());
        return switch (FormReader.tolerant(id).read(typed, filedOn, siren)) {
            case FormReading.Unreadable(var wrong) -> {
                wrong.forEach(problem -> problems.add(new AnswerUnreadable(problem)));
                yield new ImportReading.Unreadable(problems);
            }
            case FormReading.Read(var form) -> {
                var past = history.history();
                if (past.isEmpty()) yield new ImportReading.Unreadable(problems);
                var competent = terms.competence().of(form);
                if (competent.isEmpty()) yield new ImportReading.Unreadable(new NobodyInCharge(terms.procedure()));
                var source = new ImportSource(ForeignDossier.SYSTEM, foreign.text("id"));
                var inCharge = agencies.competentFor(competent.get());
                var role = answers.role(typed);
                var command = new ImportDossier(id, owner, role, terms, source, form, joined, inCharge, past.get());
                yield new ImportReading.Read(command, remarks(foreign, answers, pieces));
            }
        };
    }

    private static LocalDate filedOn(ForeignHistory history) {
        return ParisTime.dayOf(
                history.history().map(ImportedHistory::submittedAt).orElse(Instant.EPOCH));
    }

    private static List<ImportRemark> remarks(ForeignDossier foreign, ForeignAnswers answers, ForeignPieces pieces) {
        var questions = foreign.items("champs")
                .filter(field -> !Labels.isTitle(ForeignDossier.typeOf(field)))
                .map(ForeignDossier::labelOf)
                .filter(label -> Labels.question(label).isEmpty())
                .map(label -> new ImportRemark(ImportRemark.Kind.UNKNOWN_QUESTION, label));
        var unknownPieces =
                pieces.unknown().stream().map(label -> new ImportRemark(ImportRemark.Kind.UNKNOWN_PIECE, label));
        var overruled = answers.overruled().map(label -> new ImportRemark(ImportRemark.Kind.LEFT_BEHIND, label));
        return Stream.of(questions, unknownPieces, overruled, leftBehind(foreign))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<ImportRemark> leftBehind(ForeignDossier foreign) {
        var notes = foreign.agentsAnswers().entrySet().stream()
                .filter(e -> !e.getKey().equals(Labels.APT_START) && !e.getKey().equals(Labels.APT_END))
                .filter(e -> !e.getValue().isBlank())
                .map(Map.Entry::getKey);
        return Stream.concat(foreign.unread(), notes)
                .map(what -> new ImportRemark(ImportRemark.Kind.LEFT_BEHIND, what));
    }
}
