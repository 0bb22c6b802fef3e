/**
 * JSON from outside, read strictly as a record, with everything that is to be mended told at once. Read {@link
 * fr.workinfrance.command.body.BodyReader} first.
 */
@NullMarked
package fr.workinfrance.command.body;

import org.jspecify.annotations.NullMarked;
