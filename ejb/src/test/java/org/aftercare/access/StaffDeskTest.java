package org.aftercare.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffDeskTest {
    static final StoreCode BUCHAREST = new StoreCode("RO-BUC-1");
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final RegionCode EAST = new RegionCode("EAST");
    static final Rig rig = new Rig();
    static final StaffDesk desk = rig.the(StaffDesk.class);

    @BeforeAll
    static void hire() {
        hire("ana", Role.CLERK, new Scope.AtStore(BUCHAREST, EAST));
        hire("ioana", Role.LEAD, new Scope.AtStore(BUCHAREST, EAST));
        hire("till", Role.POS, new Scope.AtStore(BUCHAREST, EAST));
        hire("mihai", Role.TECHNICIAN, new Scope.AtStore(CLUJ, EAST));
        hire("radu", Role.MANAGER, new Scope.InRegion(EAST));
        hire("lena", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST")));
        hire("elena", Role.OFFICE, new Scope.Everywhere());
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static void hire(String name, Role role, Scope scope) {
        rig.tx(Caller.SYSTEM, () -> {
            rig.the(AccessDesk.class)
                    .add(new PersonCard(name, name, role, ""), scope, new Contact(name + "@example.com", ""), "x");
            return null;
        });
    }

    @Test
    void aroundAStoreAreItsPeopleItsManagersAndHeadOffice() {
        assertThat(Callers.acting(Caller.SYSTEM, () -> desk.around(List.of(BUCHAREST), List.of(EAST))))
                .extracting(Colleague::name)
                .containsExactly("ana", "ioana", "elena", "radu");
        assertThat(rig.statements(() ->
                        Callers.acting(Caller.SYSTEM, () -> desk.around(List.of(BUCHAREST, CLUJ), List.of(EAST)))))
                .as("however many stores")
                .isEqualTo(2);
    }

    @Test
    void answerableAreLeadsAndManagers() {
        var lead = new Caller("ioana", Role.LEAD, new Scope.AtStore(BUCHAREST, EAST));
        assertThat(Callers.acting(lead, () -> desk.answerable(BUCHAREST, EAST)))
                .extracting(Colleague::name)
                .containsExactly("ioana", "radu");
    }

    @Test
    void addressesAreForNoClerk() {
        var ana = new Caller("ana", Role.CLERK, new Scope.AtStore(BUCHAREST, EAST));
        assertThatThrownBy(() -> Callers.acting(ana, () -> desk.find("radu"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Callers.acting(ana, () -> desk.answerable(BUCHAREST, EAST)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAddressThatIsNotKnownYetIsLearntAndAKnownOneStays() {
        rig.tx(Caller.SYSTEM, () -> {
            rig.the(AccessDesk.class)
                    .add(
                            new PersonCard("ana", "Somebody else", Role.OFFICE, ""),
                            new Scope.Everywhere(),
                            new Contact("other@example.com", "ro"),
                            "y");
            return null;
        });
        var ana = Callers.acting(Caller.SYSTEM, () -> desk.find("ana")).orElseThrow();
        assertThat(ana.contact()).isEqualTo(new Contact("ana@example.com", "ro"));
        assertThat(ana.role()).isEqualTo(Role.CLERK);
    }
}
