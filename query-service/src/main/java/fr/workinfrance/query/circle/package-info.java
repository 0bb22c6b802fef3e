/**
 * Who takes part in a dossier beside the one who opened it. Read {@link fr.workinfrance.query.circle.Circle} first.
 */
@NullMarked
package fr.workinfrance.query.circle;

import org.jspecify.annotations.NullMarked;
