/** Who asks, for whatever is counted by who asks. */
@NullMarked
package fr.workinfrance.service.client;

import org.jspecify.annotations.NullMarked;
