/**
 * The tables that several slices keep of what lies beside a dossier. Read {@link
 * fr.workinfrance.query.beside.ExchangeRows} first.
 */
@NullMarked
package fr.workinfrance.query.beside;

import org.jspecify.annotations.NullMarked;
