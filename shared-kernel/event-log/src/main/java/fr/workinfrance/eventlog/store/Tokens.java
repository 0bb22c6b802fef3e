package fr.workinfrance.eventlog.store;

import java.util.ArrayList;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Between Axon's tokens and our positions, which both say how far somebody has read. */
enum Tokens {
    /** Stock JDBC: counts from 1, with gaps. */
    WITH_GAPS {
        @Override
        TrackingToken token(Position position) {
            return GapAwareTrackingToken.newInstance(position.index(), new ArrayList<>(position.gaps()));
        }

        @Override
        Position position(TrackingToken token) {
            var gapAware = (GapAwareTrackingToken) token;
            return new Position(Math.max(0, gapAware.getIndex()), gapAware.getGaps());
        }
    },
    /** Axon Server: counts from 0. */
    FROM_ZERO {
        @Override
        TrackingToken token(Position position) {
            return new GlobalSequenceTrackingToken(position.index() - 1);
        }

        @Override
        Position position(TrackingToken token) {
            return Position.at(((GlobalSequenceTrackingToken) token).getGlobalIndex() + 1);
        }
    };

    /** The token of a position that is not the start. */
    abstract TrackingToken token(Position position);

    abstract Position position(TrackingToken token);

    @Nullable
    TrackingToken after(Position position) {
        return position.equals(Position.START) ? null : token(position);
    }

    Position positionOf(@Nullable TrackingToken token) {
        return token == null ? Position.START : position(token);
    }
}
