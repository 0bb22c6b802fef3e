package fr.workinfrance.verification.share;

/** How a share was checked: all that is kept about whoever did. */
public enum Way {
    PAGE,
    PROGRAM,
    /** To take a receipt away. */
    RECEIPT,
    /** As one of a list. */
    LIST,
    /** With the holder's date of birth, to see the name that they let be seen. */
    HOLDER
}
