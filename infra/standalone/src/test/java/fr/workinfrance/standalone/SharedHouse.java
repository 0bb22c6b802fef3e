package fr.workinfrance.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One whole house for every test class that asks for it: opened for the first, closed after the last. */
public final class SharedHouse implements ParameterResolver {

    private record Opened(TestHouse house, Path data) implements AutoCloseable {

        static Opened fresh() {
            try {
                var data = Files.createTempDirectory("wif-house");
                return new Opened(TestHouse.on(data), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            house.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestHouse.class;
    }

    @Override
    public TestHouse resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedHouse.class))
                .computeIfAbsent("house", _ -> Opened.fresh(), Opened.class)
                .house();
    }
}
