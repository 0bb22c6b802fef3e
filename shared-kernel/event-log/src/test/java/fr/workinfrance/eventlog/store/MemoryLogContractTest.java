package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.wire.PlainBoxes;

/** The contract, in memory. */
class MemoryLogContractTest extends EventLogContract {

    @Override
    EventLog open() {
        return EventLog.inMemory(new PlainBoxes());
    }
}
