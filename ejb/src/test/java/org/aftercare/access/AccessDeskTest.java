package org.aftercare.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessDeskTest {
    static final StoreCode STORE = new StoreCode("RO-BUC-1");
    static final Scope AT_STORE = new Scope.AtStore(STORE, new RegionCode("EAST"));

    final Rig rig = new Rig();
    final AccessDesk desk = rig.the(AccessDesk.class);

    @BeforeEach
    void hire() {
        rig.tx(Caller.SYSTEM, () -> {
            desk.add(new PersonCard("ana", "Ana Pop", Role.CLERK, "RO-BUC-1"), AT_STORE, Contact.NONE, "a password");
            desk.add(
                    new PersonCard("mihai", "Mihai Ene", Role.TECHNICIAN, "RO-BUC-1"),
                    AT_STORE,
                    Contact.NONE,
                    "another");
            return null;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theRightPasswordOpensTheDoor() {
        assertThat(desk.signIn("ana", "a password")).contains(new Caller("ana", Role.CLERK, AT_STORE));
    }

    @Test
    void theWrongPasswordAndTheUnknownNameDont() {
        assertThat(desk.signIn("ana", "another")).isEmpty();
        assertThat(desk.signIn("nobody", "a password")).isEmpty();
    }

    @Test
    void aTokenIsItsOwnersUntilItExpiresOrIsRevoked() {
        var ana = desk.signIn("ana", "a password").orElseThrow();
        var token = rig.tx(ana, desk::issueToken);
        assertThat(desk.byToken(token.token())).contains(ana);
        rig.tx(() -> desk.revoke(token.token()));
        assertThat(desk.byToken(token.token())).isEmpty();

        var another = rig.tx(ana, desk::issueToken);
        rig.later(Duration.ofHours(12));
        assertThat(desk.byToken(another.token())).isEmpty();
    }

    @Test
    void passwordsAndTokensAreNotInTheDatabase() {
        var ana = desk.signIn("ana", "a password").orElseThrow();
        var token = rig.tx(ana, desk::issueToken);
        assertThat(rig.entities()
                        .createNativeQuery("select hash from api_token")
                        .getResultList())
                .doesNotContain(token.token());
        assertThat(rig.entities()
                        .createNativeQuery("select password from person")
                        .getResultList()
                        .toString())
                .doesNotContain("a password");
    }

    @Test
    void aClerkHiresNobody() {
        var ana = new Caller("ana", Role.CLERK, AT_STORE);
        assertThatThrownBy(() -> rig.tx(ana, () -> {
                    desk.add(new PersonCard("eve", "Eve", Role.OFFICE, ""), new Scope.Everywhere(), Contact.NONE, "x");
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theBenchOfAStoreIsItsTechniciansAndLeads() {
        assertThat(Callers.acting(Caller.SYSTEM, () -> desk.benchOf(STORE)))
                .extracting(PersonCard::name)
                .containsExactly("mihai");
    }
}
