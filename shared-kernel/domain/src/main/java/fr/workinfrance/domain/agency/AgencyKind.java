package fr.workinfrance.domain.agency;

/** The kinds of administration that examine a dossier together. */
public enum AgencyKind {
    /** Decides in the préfet's name through its foreign labour service (Code du travail, R5221-17). */
    DIRECCTE,
    PREFECTURE,
    OFII,
    CONSULATE,
    DRAC,
    LABOUR_INSPECTION
}
