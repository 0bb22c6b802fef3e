package fr.workinfrance.service.account;

/** What an account may be; its name is also the role the doors ask for. */
public enum AccountKind {
    APPLICANT,
    OFFICER,
    AUDITOR,
    ADMINISTRATOR
}
