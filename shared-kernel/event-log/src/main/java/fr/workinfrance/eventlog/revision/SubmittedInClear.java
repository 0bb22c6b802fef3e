package fr.workinfrance.eventlog.revision;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission of the time when the place of work and the office that issued the permit lay in clear: they belong to whoever employs,
 * and to the worker. What they say is in the log as it was; once the key of whom they belong to is gone, it is shown no more.
 */
final class SubmittedInClear implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("dossier.submitted", 2);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        var form = stored.withObject("form");
        if (form.get("permit") instanceof ObjectNode permit)
            permit.putPOJO("issuedBy", plain(form.path("worker").path("identity"), permit.path("issuedBy")));
        var contract = form.withObject("contract");
        var place = contract.path("workplace");
        var workplace = contract.putObject("workplace");
        workplace.putPOJO("address", plain(form.path("employer").path("representative"), place));
        Departement.inAddress(place.asString()).ifPresent(known -> workplace.put("departement", known.code()));
        return stored;
    }

    private static Personal<String> plain(JsonNode ofSamePerson, JsonNode words) {
        return new Personal.Plain<>(SubjectId.of(ofSamePerson.path("subject").asString()), words.asString());
    }
}
