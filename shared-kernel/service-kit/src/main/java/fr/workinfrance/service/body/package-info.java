/**
 * What anybody may send: how long it may be, and how long we listen to what nobody reads any more.
 */
@NullMarked
package fr.workinfrance.service.body;

import org.jspecify.annotations.NullMarked;
