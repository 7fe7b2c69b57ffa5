package org.aftercare.survey;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.NothingDecided;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.warranty.WarrantyDesk;

/** Two stores in Bucharest whose customers are asked at once, as often as they come; open 10 to 18 on weekdays. */
final class AskedHouse implements AutoCloseable {
    static final String STORE = "RO-BUC-1";
    static final String OTHER = "RO-CLJ-1";
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());

    /** A customer's own browser. */
    static final AnswerOrigin HOME = new AnswerOrigin("203.0.113.9", false);

    final Rig rig;
    final SampleNetwork network;

    AskedHouse() {
        this(Rig.ofRooms("ticket", "custody", "access", "notice", "survey", "platform", "counter"));
    }

    AskedHouse(Rig rig) {
        this.rig = rig;
        network = new SampleNetwork()
                .with(STORE, SampleNetwork.NORTH, "L1 L2", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"))
                .with(OTHER, SampleNetwork.SOUTH, "L1 L2", SampleHours.weekdays("Europe/Bucharest", "10:00-18:00"));
        rig.with(NetworkDesk.class, network);
        rig.with(WarrantyDesk.class, new NothingDecided());
        rig.with(CustomerDesk.class, new CustomerDesk() {
            @Override
            public CustomerCard byId(long id) {
                return new CustomerCard(id, "Ana Pop", "+40722123456", "ana@example.com", "ro");
            }

            @Override
            public List<CustomerCard> all(Collection<Long> ids) {
                return ids.stream().map(this::byId).toList();
            }
        });
        rig.with(DeviceDesk.class, new DeviceDesk() {
            @Override
            public Optional<DeviceCard> find(long id) {
                return Optional.empty();
            }

            @Override
            public DeviceCard byId(long id) {
                return new DeviceCard(
                        id,
                        "",
                        "",
                        "S1",
                        "",
                        "",
                        "Phone X",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "");
            }
        });
        rig.with(SurveyPolicies.class, new SurveyPolicies() {
            @Override
            SurveyPolicy inForce() {
                return new SurveyPolicy(
                        Duration.ZERO,
                        LocalTime.of(21, 0),
                        LocalTime.of(9, 0),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofDays(14),
                        Duration.ofHours(24),
                        Duration.ofSeconds(5),
                        20);
            }
        });
    }

    @Override
    public void close() {
        rig.close();
    }

    /** Nobody was asked yet, nobody works here; Monday noon. */
    void clear() {
        rig.at(Rig.MONDAY_NOON).tx(() -> {
            for (String table :
                    List.of("flag_judgement", "call_back_try", "call_back", "letter", "link", "invitation", "person"))
                rig.entities().createNativeQuery("delete from " + table).executeUpdate();
        });
    }

    Caller at(String store, Role role) {
        return new Caller(
                role.group() + "@" + store,
                role,
                new Scope.AtStore(
                        new StoreCode(store),
                        network.store(new StoreCode(store)).region()));
    }

    Caller lead() {
        return at(STORE, Role.LEAD);
    }

    Caller manager() {
        return new Caller("radu", Role.MANAGER, new Scope.InRegion(SampleNetwork.NORTH));
    }

    SampleStory closed() {
        return closed(STORE);
    }

    /** A repair that was collected and closed: its customer is asked. */
    SampleStory closed(String store) {
        var story = new SampleStory(rig, store);
        story.take(Step.SOLVE_AT_COUNTER, store, Role.CLERK);
        story.take(Step.COLLECT, store, Role.CLERK);
        story.as(
                story.at(store, Role.CLERK),
                () -> rig.the(CustodyDesk.class)
                        .handOver(
                                story.phone(),
                                Holder.store(new StoreCode(store)),
                                Holder.CUSTOMER,
                                story.number().value(),
                                rig.now()));
        story.take(Step.CLOSE, story.at(store, Role.CLERK), Papers.NONE);
        return story;
    }

    /** The token of whoever was asked last, as the postman would make it. */
    String token() {
        Object[] row = (Object[]) rig.entities()
                .createNativeQuery("select link_subject, link_expires_at from letter"
                        + " where template = 'survey' order by id desc limit 1")
                .getSingleResult();
        return rig.tx(() -> rig.the(LinkDesk.class).token(Purpose.SURVEY, (String) row[0], instant(row[1])));
    }

    /** H2 and PostgreSQL give other types. */
    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    InvitationCard answered(String token, Answer answer) {
        return rig.tx(() -> rig.the(SurveyDesk.class).answer(token, answer, HOME));
    }

    /** Somebody of that store closes, is asked, and says so a minute later. */
    String closedAndAnswered(String store, Answer answer) {
        closed(store);
        String token = token();
        rig.later(Duration.ofMinutes(1));
        answered(token, answer);
        return token;
    }

    static Answer said(int overall, Boolean fixed, String words) {
        return new Answer(overall, Map.of(), Optional.ofNullable(fixed), Optional.empty(), words);
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return rig.tx(caller, work);
    }

    void hire(int id, String name, Role role, String store, String region) {
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into person (id, name, full_name, role, store, region, password, email)"
                        + " values (?1, ?2, ?2, ?3, ?4, ?5, '', ?6)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, role.name())
                .setParameter(4, store)
                .setParameter(5, region)
                .setParameter(6, name + "@example.com")
                .executeUpdate());
    }

    List<String> rows(String query) {
        List<?> rows = rig.entities().createNativeQuery(query).getResultList();
        return rows.stream().map(String::valueOf).toList();
    }
}
