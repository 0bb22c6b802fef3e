package fr.workinfrance.service.holder;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a share shows beside the dates; in clear only for the time of sealing it, and for whoever has the code.
 *
 * @param recipient for whom it was made, so that whoever was handed the code on sees that it was not for them; absent in an old one
 * @param siret of the establishment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disclosed(
        @Nullable String recipient,
        @Nullable String job,
        @Nullable String employer,
        @Nullable String siret,
        @Nullable String lastName,
        @Nullable String firstName) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Disclosed read(byte[] json) {
        return JSON.readValue(json, Disclosed.class);
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** What may be seen before it was shown that the holder is there. */
    public Disclosed withoutHolder() {
        return new Disclosed(recipient, job, employer, siret, null, null);
    }

    /** Why hidden: it names a person, and text forms end up in logs. */
    @Override
    public String toString() {
        return "Disclosed[…]";
    }
}
