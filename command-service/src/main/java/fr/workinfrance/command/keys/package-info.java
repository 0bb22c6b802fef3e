/**
 * How an administrator changes sealing keys. Read {@link fr.workinfrance.command.keys.KeyDesk} first.
 */
@NullMarked
package fr.workinfrance.command.keys;

import org.jspecify.annotations.NullMarked;
