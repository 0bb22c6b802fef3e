package fr.workinfrance.command.door;

import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.Move;
import java.util.function.BiFunction;

/**
 * How one command is asked for.
 *
 * @param body the record whose components the JSON fills, but for those that the login fills
 */
record CommandRow(Move move, Class<? extends Record> body, BiFunction<Record, Asker, DossierCommand> toCommand) {

    static <B extends Record> CommandRow of(Move move, Class<B> body, BiFunction<B, Asker, DossierCommand> toCommand) {
        return new CommandRow(move, body, (read, asker) -> toCommand.apply(body.cast(read), asker));
    }

    /** A command that is its own body. */
    static <C extends Record & DossierCommand> CommandRow of(Move move, Class<C> command) {
        return of(move, command, (read, _) -> read);
    }

    String name() {
        return move.kebab();
    }
}
