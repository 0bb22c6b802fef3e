package fr.workinfrance.standalone.doors;

/** Every kind of actor there is, one of each; the account of the demonstration they sign in with. */
enum Who {
    ANYONE(""),
    APPLICANT("awa"),
    INVITED_WORKER("invited-worker"),
    INVITED_EMPLOYER("invited-employer"),
    MANDATARY("invited-mandatary"),
    OTHER_APPLICANT("martin"),
    DECIDING_AGENCY("claire"),
    OTHER_AGENCY("denis"),
    PREFECTURE("paul"),
    OFII("ines"),
    LABOUR_INSPECTION("lucie"),
    DRAC("david"),
    CONSULATE("carla"),
    EMPLOYMENT_SERVICE("sonia"),
    PROFESSIONAL_ORDER("omar"),
    SUPERIOR_AGENCY("benoit"),
    AUDITOR("agnes"),
    ADMINISTRATOR("admin");

    private final String login;

    Who(String login) {
        this.login = login;
    }

    String login() {
        return login;
    }

    boolean isSignedIn() {
        return this != ANYONE;
    }
}
