package fr.workinfrance.eventlog.transit;

/** How Axon Server says that a sequence is taken: by a status of gRPC, which looks like any fault. */
final class SequenceTaken {

    private static final String CODE = "AXONIQ-2000";

    static boolean tells(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).contains(CODE);
    }

    private SequenceTaken() {}
}
