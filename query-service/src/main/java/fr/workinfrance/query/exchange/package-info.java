/**
 * The messages of a dossier, read and written by its applicant and the agency in charge. Read {@link
 * fr.workinfrance.query.exchange.ExchangeDesk} first.
 */
@NullMarked
package fr.workinfrance.query.exchange;

import org.jspecify.annotations.NullMarked;
