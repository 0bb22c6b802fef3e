package fr.workinfrance.benchmarks.attestation;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How often something can be done in one second of one processor, by one thread. */
final class CpuRate {

    /** What is done. */
    interface Work {
        void once() throws Exception;
    }

    static double of(Duration cpu, Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        long count = 0;
        for (; spent < cpu.toNanos(); spent = threads.getCurrentThreadCpuTime() - start, count++) work.once();
        return count / (spent / 1e9);
    }

    private CpuRate() {}
}
