/**
 * What the acts on a dossier say: receipts, gaps, reasons, an imported past. Read {@link fr.workinfrance.domain.act.Receipt} first.
 */
@NullMarked
package fr.workinfrance.domain.act;

import org.jspecify.annotations.NullMarked;
