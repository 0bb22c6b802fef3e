package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.query.dossier.ViewJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A definition as an administrator edits it: indented JSON, without the day of effect, which has a field of its own. */
final class DefinitionText {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final ViewJson json = new ViewJson();

    String of(ProcedureDefinition definition) {
        var tree = mapper.readTree(json.write(definition));
        ((ObjectNode) tree.path("terms")).remove("procedure");
        return mapper.writeValueAsString(tree);
    }

    /** What was typed with its day of effect put in; unchanged when it cannot be read: whoever judges it says where it is wrong. */
    String dated(String typed, Name procedure, String from) {
        try {
            var day = day(from);
            if (mapper.readTree(typed) instanceof ObjectNode tree
                    && tree.path("terms") instanceof ObjectNode terms
                    && day.isPresent()) {
                terms.put("procedure", new ProcedureId(procedure, day.get()).toString());
                return mapper.writeValueAsString(tree);
            }
        } catch (JacksonException unreadable) {
            // Said by the command service, with the line and the column.
        }
        return typed;
    }

    static Optional<LocalDate> day(String from) {
        try {
            return Optional.of(LocalDate.parse(from.strip()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
