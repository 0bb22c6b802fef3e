/**
 * Facts about a person, which the person may have erased. Read {@link fr.workinfrance.domain.privacy.Personal} first.
 */
@NullMarked
package fr.workinfrance.domain.privacy;

import org.jspecify.annotations.NullMarked;
