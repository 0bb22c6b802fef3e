package fr.workinfrance.command.automation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that have passed without anybody acting, oldest first. */
interface Deadlines {

    /**
     * Some that ended before that day.
     *
     * @param after the last one looked at; absent to begin with the oldest
     */
    List<Deadline> before(LocalDate today, @Nullable Deadline after);
}
