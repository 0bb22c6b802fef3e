package fr.workinfrance.command.importing;

import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.Outcome;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.wording.CountryNames;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator hands over a dossier of the former system; twice is once. */
@RestController
class ImportDoor {

    /** The login of the applicant. Why no part of the address: addresses are written down on the way, and it names somebody. */
    private static final String OWNER = "Dossier-Owner";

    private final Door door;
    private final Accounts accounts;
    private final Dossiers dossiers;
    private final Rulebooks rulebooks;
    private final StrictJson json = new StrictJson(10);
    private final AgencyDirectory agencies = new AgencyDirectory();
    private final DossierImporter importer;
    private final ImportWords words = new ImportWords(agencies);

    ImportDoor(Door door, Accounts accounts, Dossiers dossiers, Rulebooks rulebooks, Clock clock) {
        this.door = door;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.rulebooks = rulebooks;
        this.importer = new DossierImporter(agencies, new CountryNames(), clock);
    }

    @PostMapping("/api/imports")
    ResponseEntity<ImportTold> take(
            @RequestHeader HttpHeaders headers,
            @RequestHeader(name = OWNER, required = false) @Nullable String owner,
            SignedIn reader,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        if (!(reader.actor() instanceof Actor.Administrator)) throw problem(HttpStatus.FORBIDDEN, "not-allowed");
        // Why refused where it is written: it is to be left out of addresses, never passed over in silence.
        if (request.getParameter("owner") != null) throw unknownOwner();
        var asked = RequestHeaders.of(headers);
        var bytes = json.utf8(request.getInputStream());
        var holder = owner == null ? reader.account().id() : applicant(owner);
        return switch (importer.read(bytes, holder, day -> rulebooks.inForce(ProcedureId.Name.STUDENT_JOB, day))) {
            case ImportReading.Unreadable(var problems) ->
                throw problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-unreadable")
                        .with("problems", words.problems(problems, language));
            case ImportReading.Read read ->
                imported(door.request(reader.account(), asked, read.command()), read, language);
        };
    }

    private ResponseEntity<ImportTold> imported(DossierRequest request, ImportReading.Read read, Locale language) {
        var found = foretold(request);
        var outcome = door.told(() -> once(request));
        return ResponseEntity.ok()
                .eTag("\"" + outcome.version() + "\"")
                .body(new ImportTold(
                        outcome.dossier().toString(),
                        outcome.version(),
                        outcome.events(),
                        words.findings(found, language),
                        words.remarks(read.remarks(), language)));
    }

    private Outcome once(DossierRequest request) {
        try {
            return dossiers.ask(request);
        } catch (Denied denied) {
            if (denied.why() instanceof Denial.Refused(Refusal.NotAtThisStage _))
                throw problem(HttpStatus.CONFLICT, "already-imported").with("dossier", request.stream());
            throw denied;
        }
    }

    /** What the import tells, also when it is told again; nothing when it is refused. */
    private List<DossierEvent> foretold(DossierRequest request) {
        try {
            return dossiers.rehearse(request);
        } catch (Denied refused) {
            return List.of();
        }
    }

    private AccountId applicant(String login) {
        return accounts.called(login)
                .filter(account -> account.kind() == AccountKind.APPLICANT)
                .orElseThrow(ImportDoor::unknownOwner)
                .id();
    }

    private static RequestProblem unknownOwner() {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-owner");
    }

    private static RequestProblem problem(HttpStatus status, String name) {
        return RequestProblem.of(status, name);
    }
}
