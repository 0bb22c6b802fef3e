package fr.workinfrance.command.symbol;

/** A symbol as squares on a grid, with the quiet border without which no reader finds it. */
public interface Modules {

    /** Modules from one end to the other, the quiet border included. */
    int side();

    boolean isDark(int x, int y);

    /** Each run of dark modules: its first column, its row from the top, its length. Why runs: no seam shows in print. */
    default void forEachRun(Run draw) {
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                int from = x;
                while (x < side() && isDark(x, y)) x++;
                if (x > from) draw.at(from, y, x - from);
            }
        }
    }

    /** What is done with a run. */
    interface Run {
        void at(int x, int y, int length);
    }
}
