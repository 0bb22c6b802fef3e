/**
 * Where each kind of reader comes to read: one door for all, one desk for each slice. Read {@link fr.workinfrance.query.desk.Desk}
 * first.
 */
@NullMarked
package fr.workinfrance.query.desk;

import org.jspecify.annotations.NullMarked;
