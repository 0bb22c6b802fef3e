/**
 * Who vouches for a key that one of our services made. Read {@link fr.workinfrance.service.vouching.OneKeyAuthority} first.
 */
@NullMarked
package fr.workinfrance.service.vouching;

import org.jspecify.annotations.NullMarked;
