/** Which doors are open, to whom, and the tokens that open the doors between services. Read {@link fr.workinfrance.service.security.DoorSecurity} first. */
@NullMarked
package fr.workinfrance.service.security;

import org.jspecify.annotations.NullMarked;
