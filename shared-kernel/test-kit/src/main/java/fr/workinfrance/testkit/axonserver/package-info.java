/** A stand-in for Axon Server, where no real one can be run (see decision 94). */
@NullMarked
package fr.workinfrance.testkit.axonserver;

import org.jspecify.annotations.NullMarked;
