package fr.workinfrance.benchmarks.attestation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How often something can be done in one second of one processor. Why of the whole process and not of the thread: what the compiler and
 * the collector of the JVM take belongs to it, as it does to OpenSSL's that it takes none.
 */
final class CpuRate {

    /** What is done. */
    interface Work {
        void once() throws Exception;
    }

    static double of(Duration cpu, Work work) throws Exception {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        long spent = 0;
        long count = 0;
        for (; spent < cpu.toNanos(); spent = process.getProcessCpuTime() - start, count++) work.once();
        return count / (spent / 1e9);
    }

    private CpuRate() {}
}
