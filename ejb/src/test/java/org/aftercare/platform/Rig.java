package org.aftercare.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;

/**
 * A house without a container: real desks, real EclipseLink, a fresh in-memory H2 with the shipped schema, a clock that
 * the test sets. Wires the fields that CDI would, fires events to the shipped observers in the same transaction, and
 * remembers them.
 */
public final class Rig implements AutoCloseable {
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<Class<?>> SHIPPED = shippedClasses();

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Object> announced = new ArrayList<>();
    private final Engine engine;
    private final EntityManager entities;
    private final FreshDatabase database;
    private final List<Class<?>> shipped;
    private Instant now = MONDAY_NOON;

    /** A house of some rooms only: what the others would follow or object to is left out. */
    public static Rig ofRooms(String... rooms) {
        return new Rig(inRooms(Set.of(rooms)), FreshDatabase.onH2());
    }

    /** The same on a PostgreSQL. */
    public static Rig onPostgres(String... rooms) {
        return new Rig(inRooms(Set.of(rooms)), FreshDatabase.onPostgres());
    }

    public Rig() {
        this(SHIPPED, FreshDatabase.onH2());
    }

    /** Another node on the same database: with threads, desks and a clock of its own. */
    public Rig beside() {
        return new Rig(shipped, database);
    }

    private static List<Class<?>> inRooms(Set<String> rooms) {
        return SHIPPED.stream()
                .filter(type -> rooms.contains(type.getPackageName().split("[.]")[2]))
                .toList();
    }

    private Rig(List<Class<?>> shipped, FreshDatabase database) {
        this.shipped = shipped;
        this.database = database;
        engine = Engine.on(database);
        entities = engine.entities();
    }

    /** The one instance of a desk, store, rule holder or follower, wired. */
    public <T> T the(Class<T> type) {
        if (type == Clock.class) return type.cast(new Hand());
        var known = made.get(type);
        if (known != null) return type.cast(known);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T instance = constructor.newInstance();
            made.put(type, instance);
            wire(instance, type);
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make " + type, e);
        }
    }

    /** Puts a stand-in where the shipped one would be wired, e.g. {@link Settings} or a mail gateway. */
    public <T> Rig with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    /** Does the work in a transaction of its own: committed, or rolled back when it throws. */
    public <T> T tx(Supplier<T> work) {
        if (entities.getTransaction().isActive()) return work.get();
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            entities.clear();
        }
    }

    public void tx(Runnable work) {
        tx(() -> {
            work.run();
            return null;
        });
    }

    /** The same as somebody. */
    public <T> T tx(Caller caller, Supplier<T> work) {
        return Callers.acting(caller, () -> tx(work));
    }

    /** Every event fired so far, oldest first. */
    public List<Object> announced() {
        return announced;
    }

    public Instant now() {
        return now;
    }

    public Rig at(Instant instant) {
        now = instant;
        return this;
    }

    public Rig later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public EntityManager entities() {
        return entities;
    }

    /** For JDBC beside JPA. */
    public String url() {
        return database.url();
    }

    /** How many SQL statements the work sent to the database. */
    public long statements(Runnable work) {
        return StatementCount.during(work);
    }

    /** How many of them insert, update or delete. */
    public long writes(Runnable work) {
        return StatementCount.writesDuring(work);
    }

    @Override
    public void close() {
        entities.close();
        engine.close();
    }

    private void wire(Object instance, Class<?> type) throws ReflectiveOperationException {
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass())
            for (Field field : c.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) continue;
                field.setAccessible(true);
                if (field.isAnnotationPresent(PersistenceContext.class)) field.set(instance, entities);
                else if (field.isAnnotationPresent(Inject.class)) field.set(instance, supply(field.getGenericType()));
                else if (field.getType() == javax.sql.DataSource.class) field.set(instance, source());
                else if (field.getType() == TimerService.class) field.set(instance, nobodyWakes());
            }
        for (Method method : type.getDeclaredMethods())
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(instance);
            }
    }

    /** Whoever wants to be woken is woken by the test. */
    private static Object nobodyWakes() {
        return Proxy.newProxyInstance(
                Rig.class.getClassLoader(), new Class<?>[] {TimerService.class}, (p, method, args) -> null);
    }

    private javax.sql.DataSource source() {
        var source = new org.h2.jdbcx.JdbcDataSource();
        source.setURL(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    private Object supply(Type type) {
        if (type instanceof ParameterizedType p && p.getRawType() == Event.class) return bell();
        if (type instanceof ParameterizedType p && p.getRawType() == Instance.class)
            return all((Class<?>) p.getActualTypeArguments()[0]);
        return the((Class<?>) type);
    }

    private Object bell() {
        return Proxy.newProxyInstance(Rig.class.getClassLoader(), new Class<?>[] {Event.class}, (p, method, args) -> {
            if (method.getName().equals("fire")) announce(args[0]);
            return null;
        });
    }

    private void announce(Object event) {
        announced.add(event);
        for (Class<?> follower : shipped)
            for (Method method : follower.getDeclaredMethods())
                if (method.getParameterCount() > 0
                        && method.getParameterTypes()[0].isInstance(event)
                        && Stream.of(method.getParameterAnnotations()[0]).anyMatch(Observes.class::isInstance))
                    invoke(method, the(follower), event);
    }

    private void invoke(Method method, Object follower, Object event) {
        try {
            method.setAccessible(true);
            var arguments = new Object[method.getParameterCount()];
            arguments[0] = event;
            for (int i = 1; i < arguments.length; i++) arguments[i] = supply(method.getGenericParameterTypes()[i]);
            method.invoke(follower, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) throw refusal;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object all(Class<?> type) {
        List<Object> found = new ArrayList<>();
        for (Class<?> candidate : shipped)
            if (type.isAssignableFrom(candidate)
                    && !candidate.isInterface()
                    && !Modifier.isAbstract(candidate.getModifiers())) found.add(the(candidate));
        return Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (p, method, args) -> switch (method.getName()) {
                    case "iterator" -> found.iterator();
                    case "stream" -> found.stream();
                    case "isUnsatisfied" -> found.isEmpty();
                    case "isResolvable" -> found.size() == 1;
                    case "get" -> found.isEmpty() ? null : found.get(0);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<Class<?>> shippedClasses() {
        try {
            Path root = Path.of(Refusal.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("org/aftercare"))) {
                List<Class<?>> classes = new ArrayList<>();
                for (Path file : files.filter(f -> f.toString().endsWith(".class")
                                && !f.getFileName().toString().endsWith("-info.class"))
                        .sorted()
                        .toList())
                    classes.add(Class.forName(root.relativize(file)
                            .toString()
                            .replaceAll("\\.class$", "")
                            .replace('/', '.')));
                return classes;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
