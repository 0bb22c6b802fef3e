package fr.workinfrance.command.body;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Optional;
import java.util.Set;

/** What a body may not say, because the login and the address say it. */
public interface Filling {

    /** The components that no body may bring. */
    Set<String> FILLED = Set.of("dossier", "owner", "by", "signatory");

    /** The value of such a component; empty when this login has none to give. */
    Optional<Object> fill(String component);

    /** The person whom free texts are about. */
    SubjectId subject();
}
