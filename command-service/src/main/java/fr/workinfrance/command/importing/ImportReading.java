package fr.workinfrance.command.importing;

import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import java.util.List;

/** What became of reading a file: a command to ask, with what it could not carry, or every reason why not. */
public sealed interface ImportReading {

    record Read(ImportDossier command, List<ImportRemark> remarks) implements ImportReading {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    record Unreadable(List<ImportProblem> problems) implements ImportReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        Unreadable(ImportProblem problem) {
            this(List.of(problem));
        }
    }
}
