package fr.workinfrance.service.meters;

import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.projection.ProjectionStatus;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's handle on the views of this process: how far they are, try again, begin anew. */
@RestController
@Tag(name = "projections", description = "The administrator's handle on the views of this service")
class ProjectionsDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionsDoor.class);

    private final Projections projections;

    ProjectionsDoor(Projections projections) {
        this.projections = projections;
    }

    /**
     * How far one view is.
     *
     * @param lag how many places behind the head of the log
     * @param parked how many events wait because they, or an earlier one of their stream, could not be folded
     */
    record View(String name, long position, long head, long lag, long parked, boolean rebuilding) {
        static View of(ProjectionStatus status) {
            return new View(
                    status.name(),
                    status.position(),
                    status.head(),
                    status.lag(),
                    status.parked(),
                    status.rebuilding());
        }
    }

    @GetMapping("/api/projections")
    @Operation(summary = "How far every view is behind the event log")
    List<View> all() {
        return projections.statuses().stream().map(View::of).toList();
    }

    @PostMapping("/api/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Fills a view anew from the first event, while its present rows still serve")
    @ApiResponse(responseCode = "202", description = "It was asked for; the answer says where the view is now")
    @ApiResponse(responseCode = "404", description = "No view of this service has that name")
    View rebuild(@PathVariable String name) {
        return ask(name, "rebuilt", ProjectionRunner::rebuild);
    }

    @PostMapping("/api/projections/{name}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tries the parked events of a view again, after what stopped them was mended")
    @ApiResponse(responseCode = "202", description = "It was asked for; the answer says where the view is now")
    @ApiResponse(responseCode = "404", description = "No view of this service has that name")
    View retry(@PathVariable String name) {
        return ask(name, "tried again", ProjectionRunner::retry);
    }

    private View ask(String name, String what, Consumer<ProjectionRunner> asking) {
        var view = projections
                .named(name)
                .orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "no-such-view", name));
        asking.accept(view);
        var status = view.status();
        LOG.info("The administrator asks that the view {} be {}", status.name(), what);
        return View.of(status);
    }
}
