package fr.workinfrance.eventlog.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A database whose statements are heard, and some of them refused. */
public final class HeardDatabase {

    /** What was prepared, or said at once. */
    final List<String> said = new CopyOnWriteArrayList<>();

    /** What was run, as often as it was; each row of a batch is one. */
    private final List<String> run = new CopyOnWriteArrayList<>();

    private final Predicate<String> refused;

    HeardDatabase(Predicate<String> refused) {
        this.refused = refused;
    }

    /** One that refuses nothing. */
    public static HeardDatabase willing() {
        return new HeardDatabase(_ -> false);
    }

    /** How often something of the kind was run. */
    public long ran(Predicate<String> kind) {
        return run.stream().filter(kind).count();
    }

    public DataSource over(DataSource database) {
        return heard(DataSource.class, database);
    }

    public Connection over(Connection connection) {
        return heard(Connection.class, connection);
    }

    private <T> T heard(Class<T> type, Object what) {
        return type.cast(Proxy.newProxyInstance(
                HeardDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> answer(what, method, arguments)));
    }

    private Object answer(Object what, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && isSaid(method)) {
            said.add(sql);
            if (method.getName().startsWith("execute")) run.add(sql);
            if (refused.test(sql)) throw new SQLException("refused by the test", "0A000");
        }
        Object answer;
        try {
            answer = method.invoke(what, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        return switch (answer) {
            case Connection connection
            when method.getName().equals("getConnection") -> heard(Connection.class, connection);
            case PreparedStatement statement
            when method.getName().equals("prepareStatement") -> heard(statement, (String) arguments[0]);
            case Statement statement
            when method.getName().equals("createStatement") -> heard(Statement.class, statement);
            case null, default -> answer;
        };
    }

    private PreparedStatement heard(PreparedStatement statement, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                HeardDatabase.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("addBatch")) run.add(sql);
                    return answer(statement, method, arguments);
                });
    }

    private static boolean isSaid(Method method) {
        return method.getName().startsWith("execute") || method.getName().startsWith("prepare");
    }
}
