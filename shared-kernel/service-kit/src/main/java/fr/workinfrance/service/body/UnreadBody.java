package fr.workinfrance.service.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Listens for a while to what is still being sent after the answer, so that an honest client comes to read that answer, and then
 * closes the connection. The container alone would listen as long as one byte comes before each of its waits ends, and keep a thread
 * for that: here few threads listen at a time, and where all of them do the connection is closed at once.
 */
final class UnreadBody extends ValveBase {

    private final Duration within;
    private final DataSize most;
    private final Semaphore places;

    /**
     * @param within how long altogether; a wait that has begun is waited out ({@code server.tomcat.connection-timeout})
     * @param most how much of one request
     * @param atOnce how many requests at a time
     */
    UnreadBody(Duration within, DataSize most, int atOnce) {
        super(true);
        this.within = within;
        this.most = most;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        var sent = request.getCoyoteRequest();
        // Why not one that waits to be told to go on: it was told the answer instead, and the container closes by
        // itself.
        if (request.isAsync() || sent.hasExpectation() || sent.isFinished()) return;
        response.finishResponse();
        if (!isHeardOut(sent)) sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private boolean isHeardOut(org.apache.coyote.Request sent) {
        if (!places.tryAcquire()) return false;
        try {
            return endsInTime(sent);
        } finally {
            places.release();
        }
    }

    private boolean endsInTime(org.apache.coyote.Request sent) {
        long begun = System.nanoTime();
        long heard = 0;
        var nowhere = new Nowhere();
        try {
            while (heard <= most.toBytes() && System.nanoTime() - begun < within.toNanos()) {
                int more = sent.doRead(nowhere);
                if (more < 0) return true;
                heard += more;
            }
        } catch (IOException left) {
            return false;
        }
        return false;
    }

    /** Takes what comes and keeps nothing of it. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {}
    }
}
