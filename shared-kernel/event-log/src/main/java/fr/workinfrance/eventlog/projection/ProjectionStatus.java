package fr.workinfrance.eventlog.projection;

/**
 * How far a view is.
 *
 * @param position the last event it has folded
 * @param head the last event there is
 * @param parked how many events wait because they, or an earlier one of their dossier, could not be folded
 * @param rebuilding whether its tables are being filled again beside those that serve
 */
public record ProjectionStatus(String name, long position, long head, long parked, boolean rebuilding) {

    /** How many places behind the head; 0 when it has seen everything. */
    public long lag() {
        return Math.max(0, head - position);
    }
}
