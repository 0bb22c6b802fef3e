package fr.workinfrance.command.signing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The one sentence of a service that cannot start for its sealing keys: it says what to do. */
final class SealRefused extends AbstractFailureAnalyzer<UnusableSealingKey> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableSealingKey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
    }
}
