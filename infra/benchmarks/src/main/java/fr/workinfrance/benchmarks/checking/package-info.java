/**
 * The checking service in a process of its own, with a full register, and who asks it. Read {@link
 * fr.workinfrance.benchmarks.checking.CheckingHouse} first.
 */
@NullMarked
package fr.workinfrance.benchmarks.checking;

import org.jspecify.annotations.NullMarked;
