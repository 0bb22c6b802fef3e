package fr.workinfrance.service.holder;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a share shows beside the dates; in clear only for the time of sealing it, and for whoever has the code.
 *
 * @param siret of the establishment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disclosed(
        String job,
        String employer,
        String siret,
        @Nullable String lastName,
        @Nullable String firstName) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Disclosed read(byte[] json) {
        return JSON.readValue(json, Disclosed.class);
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Why hidden: it names a person, and text forms end up in logs. */
    @Override
    public String toString() {
        return "Disclosed[…]";
    }
}
