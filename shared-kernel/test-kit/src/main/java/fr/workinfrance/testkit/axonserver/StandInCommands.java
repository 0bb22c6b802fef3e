package fr.workinfrance.testkit.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries commands to those who said that they handle them: of several, always to the same one for the same routing key. */
public final class StandInCommands extends CommandServiceImplBase {

    private static final String NOBODY_HANDLES_IT = "AXONIQ-4000";

    private final Map<String, List<Handling>> handling = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> awaited = new ConcurrentHashMap<>();
    private final List<Command> carried = new CopyOnWriteArrayList<>();
    private final List<CommandResponse> answered = new CopyOnWriteArrayList<>();

    /** What went through, as whoever runs the server could read it. */
    public List<Command> carried() {
        return carried;
    }

    /** As above, of the answers. */
    public List<CommandResponse> answered() {
        return answered;
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> to) {
        var among = new ArrayList<>(handling.getOrDefault(command.getName(), List.of()));
        if (among.isEmpty()) {
            to.onNext(CommandResponse.newBuilder()
                    .setRequestIdentifier(command.getMessageIdentifier())
                    .setErrorCode(NOBODY_HANDLES_IT)
                    .setErrorMessage(ErrorMessage.newBuilder().setMessage("No handler for " + command.getName()))
                    .build());
            to.onCompleted();
            return;
        }
        carried.add(command);
        awaited.put(command.getMessageIdentifier(), to);
        among.get(Math.floorMod(routingKey(command).hashCode(), among.size())).handle(command);
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> to) {
        return new Handling(to);
    }

    /** Somebody who handles commands. */
    private final class Handling implements StreamObserver<CommandProviderOutbound> {
        private final StreamObserver<CommandProviderInbound> to;

        Handling(StreamObserver<CommandProviderInbound> to) {
            this.to = to;
        }

        @Override
        public void onNext(CommandProviderOutbound said) {
            switch (said.getRequestCase()) {
                case SUBSCRIBE ->
                    handling.computeIfAbsent(said.getSubscribe().getCommand(), _ -> new CopyOnWriteArrayList<>())
                            .add(this);
                case UNSUBSCRIBE ->
                    handling.getOrDefault(said.getUnsubscribe().getCommand(), new ArrayList<>())
                            .remove(this);
                case COMMAND_RESPONSE -> answered(said.getCommandResponse());
                default -> {
                    // how much it may be sent is without bound here
                }
            }
            if (!said.getInstructionId().isEmpty()) acknowledge(said.getInstructionId());
        }

        private void answered(CommandResponse response) {
            answered.add(response);
            var waiting = awaited.remove(response.getRequestIdentifier());
            if (waiting == null) return; // nobody asked for it, or it was answered before
            waiting.onNext(response);
            waiting.onCompleted();
        }

        private synchronized void acknowledge(String instruction) {
            to.onNext(CommandProviderInbound.newBuilder()
                    .setAck(InstructionAck.newBuilder()
                            .setInstructionId(instruction)
                            .setSuccess(true))
                    .build());
        }

        synchronized void handle(Command command) {
            to.onNext(CommandProviderInbound.newBuilder().setCommand(command).build());
        }

        @Override
        public void onError(Throwable gone) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
            to.onCompleted();
        }

        private void leave() {
            handling.values().forEach(among -> among.remove(this));
        }
    }
}
