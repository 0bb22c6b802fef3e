package fr.workinfrance.verification.receipt;

import java.util.List;

/** The keys of receipts that there ever were, and the one that seals. */
public interface ReceiptKeys {

    /** In the order in which they were made; those that were revoked too, so that what they sealed is recognised. */
    List<ReceiptKey> all();

    /** The newest that has begun and was not revoked. */
    ReceiptKey sealing();
}
