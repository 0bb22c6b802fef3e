/**
 * The door of the command service: what arrives over HTTP, read strictly, becomes a command. Read {@link
 * fr.workinfrance.command.door.CommandCatalogue} first.
 */
@NullMarked
package fr.workinfrance.command.door;

import org.jspecify.annotations.NullMarked;
