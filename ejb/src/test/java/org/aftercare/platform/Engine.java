package org.aftercare.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.h2.jdbcx.JdbcConnectionPool;

/** EclipseLink on one database. To set it up takes longer than most tests: on an H2 it is kept for the next rig. */
final class Engine implements AutoCloseable {
    private static final int CONNECTIONS = 40;
    private static final Queue<Engine> IDLE = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger MADE = new AtomicInteger();

    private final EntityManagerFactory factory;
    /** Null where EclipseLink has connections of its own. */
    private volatile JdbcConnectionPool pool;

    private Engine(Map<String, Object> database) {
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.session-name", "engine" + MADE.incrementAndGet());
        properties.put("eclipselink.session.customizer", StatementCount.class.getName());
        properties.put("eclipselink.logging.level", "WARNING");
        properties.putIfAbsent("jakarta.persistence.nonJtaDataSource", poolOfTheDay());
        factory = Persistence.createEntityManagerFactory("aftercare", properties);
    }

    static Engine on(FreshDatabase database) {
        if (!database.isH2())
            return new Engine(Map.of(
                    "jakarta.persistence.nonJtaDataSource",
                    "",
                    "jakarta.persistence.jdbc.url",
                    database.url(),
                    "jakarta.persistence.jdbc.user",
                    database.user(),
                    "jakarta.persistence.jdbc.password",
                    database.password()));
        Engine kept = IDLE.poll();
        Engine engine = kept == null ? new Engine(Map.of()) : kept;
        engine.pool = JdbcConnectionPool.create(database.url(), database.user(), database.password());
        engine.pool.setMaxConnections(CONNECTIONS);
        return engine;
    }

    EntityManager entities() {
        return factory.createEntityManager();
    }

    @Override
    public void close() {
        if (pool == null) factory.close();
        else {
            pool.dispose();
            // numbers drawn from the sequences of a database that is gone
            factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
            IDLE.add(this);
        }
    }

    private DataSource poolOfTheDay() {
        return (DataSource) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
