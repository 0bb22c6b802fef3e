package fr.workinfrance.command.beside;

import fr.workinfrance.command.body.BodySchema;
import fr.workinfrance.command.door.RequestHeaders;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes what each address beside a dossier takes, from the records that are read. */
@Component
final class AsideDocs implements GlobalOpenApiCustomizer {

    private final AsideCatalogue catalogue;

    AsideDocs(AsideCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI described) {
        if (described.getPaths() == null) return;
        for (var row : catalogue.rows()) {
            var path = described.getPaths().get(AsideDoor.path(row.aside()));
            if (path == null || path.getPost() == null) continue;
            path.getPost()
                    .operationId(row.aside().kebab())
                    .tags(List.of("beside"))
                    .parameters(List.of(
                            new Parameter()
                                    .in("path")
                                    .name("dossier")
                                    .required(true)
                                    .schema(new UUIDSchema()),
                            new Parameter()
                                    .in("header")
                                    .name(RequestHeaders.IDEMPOTENCY_KEY)
                                    .required(true)
                                    .schema(new UUIDSchema()),
                            new Parameter()
                                    .in("header")
                                    .name("If-Match")
                                    .description("The version of this stream beside the dossier, in quotes")
                                    .schema(new StringSchema().example("\"3\""))))
                    .requestBody(new RequestBody()
                            .content(new Content()
                                    .addMediaType(
                                            "application/json", new MediaType().schema(BodySchema.of(row.body())))));
        }
    }
}
