package fr.workinfrance.eventlog.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A command bus whose commands say that they were overtaken as those over every other log do. Why: Axon Server says so by a status
 * of gRPC, and nobody tries again what looks like a fault.
 */
record ConflictTelling(CommandBus bus) implements CommandBus {

    /** Of a sequence that is taken. */
    private static final String OVERTAKEN = "AXONIQ-2000";

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (asked, answer) -> callback.onResult(asked, told(answer)));
    }

    @SuppressWarnings("unchecked") // an exception is an answer of every type
    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> answer) {
        if (!answer.isExceptional() || !isOvertaken(answer.exceptionResult())) return answer;
        var why = new ConcurrencyException("somebody else appended first", answer.exceptionResult());
        return (CommandResultMessage<? extends R>) GenericCommandResultMessage.asCommandResultMessage(why);
    }

    private static boolean isOvertaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (String.valueOf(cause.getMessage()).contains(OVERTAKEN)) return true;
        return false;
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
