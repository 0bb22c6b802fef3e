/** The folder that holds everything of one standalone. Read {@link fr.workinfrance.standalone.folder.DataFolder} first. */
@NullMarked
package fr.workinfrance.standalone.folder;

import org.jspecify.annotations.NullMarked;
