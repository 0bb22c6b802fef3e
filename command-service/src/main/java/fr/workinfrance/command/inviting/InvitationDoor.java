package fr.workinfrance.command.inviting;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.Filling;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.door.BodyFaults;
import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationCode;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is invited to a dossier, and where they come in with the code they were given. */
@RestController
@Tag(name = "invitations", description = "Codes by which somebody comes to take part in a dossier, once")
class InvitationDoor {

    /** As what somebody is invited. */
    record Inviting(ApplicantRole role) {}

    /** The code, as it was typed. */
    record Coming(String code) {}

    /** @param code to be passed on; it is told now and to nobody again */
    record Invited(String invitation, String code, long version, List<String> events) {}

    private final Door door;
    private final Dossiers dossiers;
    private final InvitationCodes codes;
    private final InvitationPlaces places;
    private final InvitationLimits limits;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(1);

    InvitationDoor(
            Door door,
            Dossiers dossiers,
            InvitationCodes codes,
            InvitationPlaces places,
            InvitationLimits limits,
            BodyFaults faults) {
        this.door = door;
        this.dossiers = dossiers;
        this.codes = codes;
        this.places = places;
        this.limits = limits;
        this.faults = faults;
    }

    @PostMapping("/api/dossiers/{dossier}/invitations")
    @Operation(
            summary = "Makes a code by which somebody may come to take part",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Inviting.class))))
    @ApiResponse(responseCode = "201", description = "The code; asked again under the same key, the same code")
    @ApiResponse(responseCode = "403", description = "Only whoever opened the dossier invites", content = @Content)
    @ApiResponse(responseCode = "404", description = "No such dossier for this account", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "That part is taken, too many take part, or the code is over",
            content = @Content)
    ResponseEntity<Invited> invite(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest body)
            throws IOException {
        var asked = RequestHeaders.of(headers);
        var dossier = Door.dossier(address);
        door.admit(reader.account(), dossier, Move.INVITE_PARTY);
        var role = read(Inviting.class, body).role();
        var invitation = codes.number(dossier, asked.commandId());
        var code = codes.of(invitation);
        var command = new InviteParty(dossier, invitation, role, codes.lookup(code));
        var request = door.request(reader.account(), asked, command);
        var outcome = door.told(() -> dossiers.ask(request));
        // Why looked at: asked again, the same code is told, and it may be used or taken back meanwhile.
        if (!dossiers.mayBeTakenUp(dossier, invitation, ParisTime.dayOf(request.at())))
            throw RequestProblem.of(HttpStatus.CONFLICT, "invitation-over");
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + outcome.version() + "\"")
                .body(new Invited(invitation.toString(), code.grouped(), outcome.version(), outcome.events()));
    }

    @PostMapping("/api/invitations/take-up")
    @Operation(
            summary = "Comes to take part in a dossier, with the code of an invitation",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Coming.class))))
    @ApiResponse(responseCode = "200", description = "The dossier one takes part in from now on")
    @ApiResponse(
            responseCode = "404",
            description = "A code that lets nobody in, whatever the reason",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "This account takes part already", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many tries", content = @Content)
    Receipted takeUp(@RequestHeader HttpHeaders headers, SignedIn reader, HttpServletRequest request)
            throws IOException {
        if (!(reader.actor() instanceof Actor.Applicant)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        // Why no version: who has the code does not know the dossier yet, and is not to learn of it by a wrong one.
        var asked = RequestHeaders.unversioned(headers);
        limits.tryOnce(reader.account().id());
        var lookup = lookup(read(Coming.class, request).code());
        var dossier = places.of(lookup).orElseThrow(InvitationDoor::unknown);
        return comes(reader.account(), asked, coming(reader.account(), dossier, lookup));
    }

    private Receipted comes(Account account, RequestHeaders asked, TakeUpInvitation command) {
        var request = door.request(account, asked, command);
        return door.told(() -> {
            try {
                return Receipted.told(dossiers.ask(request));
            } catch (Denied denied) {
                if (letsNobodyIn(denied.why())) throw unknown();
                throw denied;
            }
        });
    }

    // Why all of them alike: whoever tries codes must not learn of which ones there is, or was, a dossier.
    private static boolean letsNobodyIn(Denial why) {
        return switch (why) {
            case Denial.Refused(Refusal.InvitationUnknown _), Denial.Refused(Refusal.NotAtThisStage _) -> true;
            case Denial.UnknownDossier _ -> true;
            default -> false;
        };
    }

    private static TakeUpInvitation coming(Account account, DossierId dossier, String lookup) {
        var name = Personal.of(Subjects.holder(account.id()), account.displayName());
        return new TakeUpInvitation(dossier, lookup, account.id(), name);
    }

    private String lookup(String typed) {
        try {
            return codes.lookup(InvitationCode.of(typed));
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "invitation-unknown");
    }

    private <T extends Record> T read(Class<T> body, HttpServletRequest request) throws IOException {
        var read = json.read(request.getInputStream());
        return faults.told(() -> BodyReader.read(body, read, new NothingFilled()));
    }

    /** Neither a role nor a code speaks of anybody. */
    private static final class NothingFilled implements Filling {
        @Override
        public Optional<Object> fill(String component) {
            return Optional.empty();
        }

        @Override
        public SubjectId subject() {
            throw new IllegalStateException("an invitation speaks of nobody");
        }
    }
}
