/**
 * What tests of every room share. Read {@link fr.workinfrance.testkit.Database} first.
 */
@NullMarked
package fr.workinfrance.testkit;

import org.jspecify.annotations.NullMarked;
