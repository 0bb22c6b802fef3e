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
    HOLDER,
    /** With a date of birth, theirs or not, and maybe a name: nobody was shown. */
    COMPARED,
    /** To be told what becomes of the attestation. */
    WATCH
}
