/** The board of the agency in charge: who owes it which opinion by when. Read {@link fr.workinfrance.query.agency.board.Board} first. */
@NullMarked
package fr.workinfrance.query.agency.board;

import org.jspecify.annotations.NullMarked;
