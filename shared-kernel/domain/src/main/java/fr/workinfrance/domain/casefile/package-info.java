/**
 * What a request is examined on. Read {@link fr.workinfrance.domain.casefile.CaseFile} first.
 */
@NullMarked
package fr.workinfrance.domain.casefile;

import org.jspecify.annotations.NullMarked;
