package fr.workinfrance.domain.attestation;

/**
 * By what the holder of an attestation is recognised, and nobody found: keyed digests, never the facts themselves.
 *
 * @param key which key they were made with
 * @param birth of the date of birth, for this attestation alone
 * @param name of the date of birth and the last name, for this attestation alone
 */
public record HolderMark(String key, String birth, String name) {}
