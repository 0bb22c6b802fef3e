package fr.workinfrance.domain.attestation;

import java.time.Instant;

/** What has happened to a sealing key: a stream of its own, since a key has sealed for many dossiers. */
public sealed interface KeyEvent {

    /** The name of the key: the first 16 hexadecimal digits of its certificate's SHA-256. */
    String key();

    Instant at();

    /** Nothing new under this key is ours any more, and what it sealed is sealed anew by another. */
    record KeyRevoked(String key, Instant at, ReplacementReason reason) implements KeyEvent {}
}
