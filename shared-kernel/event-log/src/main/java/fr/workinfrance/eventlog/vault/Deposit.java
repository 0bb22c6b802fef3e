package fr.workinfrance.eventlog.vault;

/** What became of bytes handed to the vault. */
public sealed interface Deposit {

    /** @param sha256 of the bytes in clear, 64 lower-case hexadecimal digits */
    record Stored(String sha256, long bytes) implements Deposit {}

    /** More bytes than allowed were handed in; none is kept. */
    record TooLarge(long limitBytes) implements Deposit {}
}
