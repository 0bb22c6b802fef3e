/**
 * What an authorisation attests and when it holds. Read {@link fr.workinfrance.domain.attestation.Validity} first.
 */
@NullMarked
package fr.workinfrance.domain.attestation;

import org.jspecify.annotations.NullMarked;
