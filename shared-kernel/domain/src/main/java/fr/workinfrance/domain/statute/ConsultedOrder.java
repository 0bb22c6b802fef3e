package fr.workinfrance.domain.statute;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.ProfessionalOrder;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.LocalDate;
import java.util.Optional;

/** Which order may be asked about a request: that of its profession, where the law regulates it. */
public final class ConsultedOrder {

    /** Empty where the profession is not said to be regulated, or its order is not known by the job: an officer then says which. */
    public static Optional<AgencyId> of(ProcedureId.Name procedure, JobContract contract, LocalDate day) {
        boolean training = procedure == ProcedureId.Name.MEDICAL_INTERN;
        if (!training && !contract.regulatedProfession()) return Optional.empty();
        var known = ProfessionalOrder.of(contract.job(), day);
        // Law: whoever trains for DFMS or DFMSA is a physician, or else a pharmacist, which the job then says.
        return known.or(() -> training ? Optional.of(ProfessionalOrder.MEDECINS) : Optional.empty())
                .map(ProfessionalOrder::agency);
    }

    private ConsultedOrder() {}
}
