/**
 * What every answer costs: how its door is found, and in how many pieces it is sent.
 */
@NullMarked
package fr.workinfrance.service.answering;

import org.jspecify.annotations.NullMarked;
