package fr.workinfrance.command.sharing;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.Filling;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.door.BodyFaults;
import fr.workinfrance.command.door.DenialProblem;
import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.sharing.ShareDesk.Made;
import fr.workinfrance.command.sharing.ShareDesk.Wish;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.eventlog.wire.EventCatalogue;
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
import java.time.LocalDate;
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

/** Where the holder of an attestation lets somebody check it, and takes that back. */
@RestController
@Tag(name = "shares", description = "Codes by which one recipient checks an attestation, for a while")
class ShareDoor {

    /** @param code to be handed to the recipient; it is told now and to nobody again */
    record Shared(String share, String code, LocalDate until, List<String> events) {}

    record Revoked(String share, List<String> events) {}

    /** What a body says, for the description of this door. */
    record Asked(SharePurpose purpose, String recipient, Disclosure discloses, LocalDate until) {}

    private final ShareDesk desk;
    private final Dossiers dossiers;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(1);

    ShareDoor(ShareDesk desk, Dossiers dossiers, BodyFaults faults) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.faults = faults;
    }

    @PostMapping("/api/dossiers/{dossier}/shares")
    @Operation(
            summary = "Makes a code by which somebody may check the attestation",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Asked.class))))
    @ApiResponse(responseCode = "201", description = "The code; asked again under the same key, the same code")
    @ApiResponse(responseCode = "404", description = "No such dossier for this account", content = @Content)
    @ApiResponse(responseCode = "409", description = "No attestation to share, or too many codes", content = @Content)
    @ApiResponse(responseCode = "422", description = "The body says what cannot be", content = @Content)
    ResponseEntity<Shared> open(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var asked = RequestHeaders.unversioned(headers);
        var dossier = Door.dossier(address);
        holds(reader.actor(), dossier);
        var body = json.read(request.getInputStream());
        var wish = faults.told(() -> BodyReader.read(Wish.class, body, new OfDossier(dossier)));
        var made = desk.open(dossier, wish, reader.actor(), asked.commandId())
                .orElseThrow(() -> RequestProblem.of(HttpStatus.CONFLICT, "nothing-to-share"));
        return told(made);
    }

    @PostMapping("/api/dossiers/{dossier}/shares/{share}/revocation")
    @Operation(summary = "Takes a share back: its code is then as unknown as any")
    @ApiResponse(responseCode = "200", description = "It is over")
    @ApiResponse(responseCode = "404", description = "No such dossier for this account", content = @Content)
    @ApiResponse(responseCode = "409", description = "No such share, or over already", content = @Content)
    Revoked revoke(
            @PathVariable("dossier") String address,
            @PathVariable("share") String number,
            @RequestHeader HttpHeaders headers,
            SignedIn reader) {
        var asked = RequestHeaders.unversioned(headers);
        var dossier = Door.dossier(address);
        holds(reader.actor(), dossier);
        var share = share(number);
        return new Revoked(
                share.toString(), names(recorded(desk.revoke(dossier, share, reader.actor(), asked.commandId()))));
    }

    private void holds(Actor actor, DossierId dossier) {
        var standing = dossiers.standing(actor, dossier);
        if (standing == Standing.STRANGER) throw DenialProblem.unknownDossier();
        if (!AccessPolicy.mayShare().contains(standing)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    private static ResponseEntity<Shared> told(Made made) {
        var opened = (ShareOpened) recorded(made.answer());
        if (!made.asAsked()) throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "said-otherwise", "OpenShare");
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Shared(made.share().toString(), made.code().grouped(), opened.until(), names(opened)));
    }

    private static ShareEvent recorded(ShareAnswer answer) {
        return switch (answer) {
            case ShareAnswer.Recorded(var event) -> event;
            case ShareAnswer.Refused(var why) -> throw refused(why);
        };
    }

    private static RequestProblem refused(ShareAnswer.Why why) {
        var status = switch (why) {
            case UNTIL_IN_THE_PAST, TOO_LONG, AFTER_THE_END -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY, NUMBER_TAKEN, NO_SUCH_SHARE, OVER -> HttpStatus.CONFLICT;
        };
        return RequestProblem.of(status, "share-refused")
                .saying("share-refusal." + why)
                .with("refusal", why.name());
    }

    private static ShareId share(String number) {
        try {
            return ShareId.of(number);
        } catch (IllegalArgumentException notOne) {
            throw refused(ShareAnswer.Why.NO_SUCH_SHARE);
        }
    }

    private static List<String> names(ShareEvent event) {
        return List.of(EventCatalogue.typeOf(event).toString());
    }

    /** Of the holder alone a recipient's name speaks. */
    private record OfDossier(DossierId dossier) implements Filling {
        @Override
        public Optional<Object> fill(String component) {
            return Optional.empty();
        }

        @Override
        public SubjectId subject() {
            return Subjects.worker(dossier);
        }
    }
}
