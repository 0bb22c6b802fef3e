/**
 * Who the stories are about: workers and employers, all made up, each with facts of their own. Read {@link
 * fr.workinfrance.standalone.stories.people.Worker} first.
 */
@NullMarked
package fr.workinfrance.standalone.stories.people;

import org.jspecify.annotations.NullMarked;
