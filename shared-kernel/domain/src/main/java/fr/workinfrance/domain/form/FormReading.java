package fr.workinfrance.domain.form;

import fr.workinfrance.domain.application.ApplicationForm;
import java.util.List;

/** What became of reading the answers: a whole form, or every reason why not, in the form's order. */
public sealed interface FormReading {

    record Read(ApplicationForm form) implements FormReading {}

    record Unreadable(List<FieldProblem> problems) implements FormReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
