/** The addresses of dossiers: one for all readers, each sent to their own desk. Read {@link fr.workinfrance.query.door.DossierDoor} first. */
@NullMarked
package fr.workinfrance.query.door;

import org.jspecify.annotations.NullMarked;
