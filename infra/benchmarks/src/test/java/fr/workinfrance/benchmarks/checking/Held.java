package fr.workinfrance.benchmarks.checking;

import java.io.IOException;

/** A program that does nothing but being held. */
final class Held {

    public static void main(String[] arguments) throws IOException {
        OwnProcess.whileHeld(String.join(" ", arguments));
    }

    private Held() {}
}
