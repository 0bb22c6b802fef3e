package fr.workinfrance.command.offence;

import fr.workinfrance.query.agency.offence.Neighbour;
import java.security.PrivateKey;
import java.sql.Connection;
import org.axonframework.commandhandling.CommandBus;

/** What a room of the command service must never be. */
public record NosyCommand(Neighbour view, Connection tables, CommandBus bus, PrivateKey key) {}
