/** Who may sign in, and what they are to the house: a login becomes an actor here. Read {@link fr.workinfrance.service.account.Accounts} first. */
@NullMarked
package fr.workinfrance.service.account;

import org.jspecify.annotations.NullMarked;
