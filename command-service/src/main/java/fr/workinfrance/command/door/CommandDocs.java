package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodySchema;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes each command of the catalogue as an address of its own, wherever the one door to all of them is described. */
final class CommandDocs implements GlobalOpenApiCustomizer {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request cannot be read",
            "401", "Nobody has signed in",
            "403", "This account may not ask this of this dossier",
            "404", "No such dossier for this account",
            "409", "Not at this stage of the dossier",
            "412", "The dossier is no longer at the version of If-Match",
            "413", "The body is too long",
            "422", "The body, or the law, says no");

    private final CommandCatalogue catalogue;

    CommandDocs(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI described) {
        publishing(described);
        if (described.getPaths() == null || described.getPaths().remove(CommandDoor.PATH) == null) return;
        for (var row : catalogue.rows())
            described.path(CommandDoor.PATH.replace("{command}", row.name()), new PathItem().post(operation(row)));
    }

    private static void publishing(OpenAPI described) {
        var path = described.getPaths() == null ? null : described.getPaths().get(ProcedureDoor.PATH);
        if (path == null || path.getPost() == null) return;
        path.getPost()
                .requestBody(new RequestBody()
                        .content(content("application/json", BodySchema.of(ProcedureDefinition.class))));
    }

    private static Operation operation(CommandRow row) {
        return new Operation()
                .operationId(row.name())
                .addTagsItem("commands")
                .parameters(parameters())
                .requestBody(new RequestBody().content(content("application/json", BodySchema.of(row.body()))))
                .responses(responses());
    }

    private static List<Parameter> parameters() {
        return List.of(
                new Parameter().in("path").name("dossier").required(true).schema(new UUIDSchema()),
                new Parameter()
                        .in("header")
                        .name(RequestHeaders.IDEMPOTENCY_KEY)
                        .required(true)
                        .description("The same key again is answered with the first outcome, whatever the body:"
                                + " another request takes another key")
                        .schema(new UUIDSchema()),
                new Parameter()
                        .in("header")
                        .name("If-Match")
                        .description("The version the asker has seen, in quotes")
                        .schema(new StringSchema().example("\"3\"")));
    }

    private static ApiResponses responses() {
        var done = new ApiResponse()
                .description("What came of it")
                .addHeaderObject("ETag", new Header().schema(new StringSchema()))
                .content(content("application/json", outcome()));
        var all = new ApiResponses().addApiResponse("200", done);
        PROBLEMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(problem -> all.addApiResponse(problem.getKey(), problem(problem.getValue())));
        return all;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(content("application/problem+json", new ObjectSchema().additionalProperties(true)));
    }

    private static Schema<?> outcome() {
        return new ObjectSchema()
                .addProperty("dossier", new UUIDSchema())
                .addProperty("version", new IntegerSchema().format("int64"))
                .addProperty("events", new ArraySchema().items(new StringSchema()));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
