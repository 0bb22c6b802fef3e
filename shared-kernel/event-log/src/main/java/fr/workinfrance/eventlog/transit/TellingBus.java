package fr.workinfrance.eventlog.transit;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * A command bus that tells failures in other words.
 *
 * @param told what to tell of a failure
 */
public record TellingBus(CommandBus bus, UnaryOperator<Throwable> told) implements CommandBus, Lifecycle {

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (asked, answer) -> callback.onResult(asked, retold(answer)));
    }

    @SuppressWarnings("unchecked") // an exception is an answer of every type
    private <R> CommandResultMessage<? extends R> retold(CommandResultMessage<? extends R> answer) {
        if (!answer.isExceptional()) return answer;
        var thrown = answer.exceptionResult();
        var other = told.apply(thrown);
        return other == thrown
                ? answer
                : (CommandResultMessage<? extends R>) GenericCommandResultMessage.asCommandResultMessage(other);
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

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        if (bus instanceof Lifecycle living) living.registerLifecycleHandlers(lifecycle);
    }
}
