/**
 * Measures how fast attestations are sealed and checked. Read {@link
 * fr.workinfrance.benchmarks.attestation.AttestationBenchmarks} first.
 */
@NullMarked
package fr.workinfrance.benchmarks.attestation;

import org.jspecify.annotations.NullMarked;
