package fr.workinfrance.verification.limits;

import java.time.Duration;

/**
 * How many of something within how long.
 *
 * @param times what may be spent at once; it comes back evenly over the time
 */
public record Allowance(long times, Duration per) {}
