package fr.workinfrance.eventlog.wire;

import java.time.Instant;

/**
 * An event as it lies in the log.
 *
 * @param position its place in the log's one order; counts from 1
 * @param stream the aggregate it belongs to: {@code <dossier uuid>}, {@code reading:<dossier uuid>}, {@code exchange:<dossier uuid>}, {@code desk:<dossier uuid>}, {@code share:<dossier
 *     uuid>}, {@code wallet:<offer uuid>}, {@code key:<name>} or {@code procedure:<NAME>}
 * @param sequence its place in its stream; counts from 0
 * @param recordedAt when the log recorded it, which is not when the law counts it from
 * @param event a {@code DossierEvent}, {@code ReadingEvent}, {@code ExchangeEvent}, {@code DeskEvent}, {@code ShareEvent}, {@code WalletEvent}, {@code KeyEvent}, {@code
 *     ProcedureEvent} or an {@link UnreadableEvent}
 */
public record RecordedEvent(
        long position, String stream, long sequence, Instant recordedAt, Object event, Provenance by) {}
