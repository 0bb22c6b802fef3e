package fr.workinfrance.domain.agency;

/** The kinds of administration that examine a dossier together. */
public enum AgencyKind {
    /** Decides in the préfet's name through its foreign labour service (Code du travail, R5221-17). */
    DIRECCTE,
    PREFECTURE,
    OFII,
    CONSULATE,
    DRAC,
    LABOUR_INSPECTION,
    /** Pôle emploi, called France Travail since 1 January 2024: knows the labour market (Code du travail, L5312-1). */
    EMPLOYMENT_SERVICE,
    /** The order of a regulated profession, its national council (see {@link ProfessionalOrder}). */
    PROFESSIONAL_ORDER,
    /** Stands above those who decide: hears the appeals against them (see {@link Superior}). */
    MINISTRY;

    /** Whether its opinion may be asked: neither whoever decides nor whoever hears the appeal advises themselves. */
    public boolean mayBeConsulted() {
        return switch (this) {
            case DIRECCTE, MINISTRY -> false;
            case PREFECTURE, OFII, CONSULATE, DRAC, LABOUR_INSPECTION, EMPLOYMENT_SERVICE, PROFESSIONAL_ORDER -> true;
        };
    }
}
