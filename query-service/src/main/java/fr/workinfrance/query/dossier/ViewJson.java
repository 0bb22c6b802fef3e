package fr.workinfrance.query.dossier;

import fr.workinfrance.eventlog.wire.WireJson;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a view is kept in its row: the log's own JSON, in which persons stay sealed. */
public final class ViewJson {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JsonMapper mapper;

    public ViewJson() {
        // Why: what comes from the log is sealed already; a fact in clear on its way into a view would be a leak.
        this.mapper = WireJson.ofViews((subject, _) -> {
                    throw new IllegalStateException("a view holds no fact in clear, " + subject);
                })
                .mapper();
    }

    public String write(Object view) {
        return mapper.writeValueAsString(view);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public Map<String, String> facts(String json) {
        return mapper.readValue(json, FACTS);
    }
}
