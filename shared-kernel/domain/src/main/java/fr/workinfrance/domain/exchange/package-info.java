/**
 * The messages between an applicant and the agency in charge, beside the dossier. Read {@link
 * fr.workinfrance.domain.exchange.ExchangeDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.exchange;

import org.jspecify.annotations.NullMarked;
