package fr.workinfrance.eventlog.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events to bytes and back: today's form on the way in, every form ever written on the way out. */
public final class EventWire {

    private final JsonMapper mapper;
    private final UpcasterChain upcasters;
    private final ObjectReader metadata;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventWire(WireJson json, UpcasterChain upcasters) {
        this.mapper = json.mapper();
        this.upcasters = upcasters;
        this.metadata = mapper.readerFor(new TypeReference<Map<String, Object>>() {});
    }

    public byte[] write(Object event) {
        return mapper.writeValueAsBytes(event);
    }

    /**
     * The event that was stored under that type.
     *
     * @throws UnreadableEvent.Met when this version of the program cannot read it
     */
    public Object read(EventType stored, byte[] payload) {
        Class<?> event = EventCatalogue.classOf(stored.name())
                .orElseThrow(() -> new UnreadableEvent.Met(stored, "its name is not in the catalogue"));
        int today = EventCatalogue.typeOfClass(event).map(EventType::revision).orElseThrow();
        if (stored.revision() > today) throw new UnreadableEvent.Met(stored, "it was written by a newer version");
        try {
            return stored.revision() == today
                    ? reader(event).readValue(payload)
                    : reader(event).readValue(upcast(stored, payload));
        } catch (JacksonException | StackOverflowError | LinkageError e) {
            throw new UnreadableEvent.Met(
                    stored, "its JSON does not fit: " + e.getClass().getSimpleName());
        }
    }

    /** As {@link #read}, with a stand-in for what cannot be read. */
    public Object readOrStandIn(String name, int revision, byte[] payload) {
        try {
            return read(new EventType(name, revision), payload);
        } catch (UnreadableEvent.Met | IllegalArgumentException e) {
            return new UnreadableEvent(
                    name + "/" + revision, Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    /** Who caused an event; nobody known when its metadata cannot be read, since the event has happened all the same. */
    public Provenance readProvenance(byte[] json) {
        try {
            Map<String, Object> read = metadata.readValue(json);
            return read == null ? Provenance.UNKNOWN : Provenance.of(read);
        } catch (JacksonException notOurs) {
            return Provenance.UNKNOWN;
        }
    }

    private JsonNode upcast(EventType stored, byte[] payload) {
        return upcasters.toToday(stored, (ObjectNode) mapper.readTree(payload));
    }

    private ObjectReader reader(Class<?> event) {
        return readers.computeIfAbsent(event, mapper::readerFor);
    }
}
