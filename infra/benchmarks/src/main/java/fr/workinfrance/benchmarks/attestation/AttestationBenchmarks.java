package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.benchmarks.Rates;
import fr.workinfrance.benchmarks.run.Run;

/**
 * Measures, in one run: checks over HTTP beside an empty endpoint of the same server, checks by signature beside bare OpenSSL, and
 * documents drawn and sealed beside the same documents only drawn. Read the ratios; absolute figures are the machine's.
 */
public final class AttestationBenchmarks {

    private static final int ROUNDS = 5;

    /** @param arguments the folder where the result is kept; none for a trial */
    public static void main(String[] arguments) throws Exception {
        var run = Run.begin(arguments);
        var rates = new Rates();
        var overHttp = new OverHttp(run, rates);
        overHttp.measure(ROUNDS);
        var byProcessor = new ByProcessor(run, rates);
        byProcessor.measure(ROUNDS);
        run.keep("attestations-", """
                # Benchmarks of attestations

                %s; medians of %d rounds, a ratio with its lowest and its highest round.

                %s
                %s""".formatted(run.conditions(), ROUNDS, overHttp.table(), byProcessor.table()));
        System.exit(0);
    }

    private AttestationBenchmarks() {}
}
