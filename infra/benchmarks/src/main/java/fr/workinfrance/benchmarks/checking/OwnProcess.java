package fr.workinfrance.benchmarks.checking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of ours in a JVM of its own, with our class path and our settings of the JVM. It ends with us in every case: it is ended when
 * this is closed or we end, and ends itself once nobody holds the other end of its input ({@link #whileHeld}).
 */
final class OwnProcess implements AutoCloseable {

    private static final String READY = "ready ";
    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final Thread atOurEnd;
    private final String ready;

    /** Starts it, and waits until it says {@link #whileHeld that it is ready}. */
    OwnProcess(Class<?> program, List<String> arguments) throws IOException {
        process = new ProcessBuilder(command(program, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        atOurEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atOurEnd);
        var said = process.inputReader(StandardCharsets.UTF_8);
        try {
            ready = readyIn(said);
        } catch (IOException failed) {
            process.destroyForcibly();
            throw failed;
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(System.out::println));
    }

    private static List<String> command(Class<?> program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String readyIn(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) return line.substring(READY.length());
            System.out.println(line);
        }
        throw new IOException("the program ended before it was ready");
    }

    /** What it said of itself when it was ready. */
    String ready() {
        return ready;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The time of processors that it took since it started, the compiler's and the collector's included. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atOurEnd);
    }

    /** For the program itself: says that it is ready, and returns when whoever started it wants its end, or is gone. */
    static void whileHeld(String ready) throws IOException {
        System.out.println(READY + ready);
        System.in.transferTo(OutputStream.nullOutputStream());
    }
}
