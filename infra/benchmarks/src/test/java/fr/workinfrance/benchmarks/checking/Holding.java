package fr.workinfrance.benchmarks.checking;

import java.io.IOException;
import java.util.List;

/** A program that holds another and tells which one. */
final class Holding {

    public static void main(String[] arguments) throws IOException {
        @SuppressWarnings("resource") // what this is for: nobody closes it
        var held = new OwnProcess(Held.class, List.of());
        OwnProcess.whileHeld(Long.toString(held.handle().pid()));
    }

    private Holding() {}
}
