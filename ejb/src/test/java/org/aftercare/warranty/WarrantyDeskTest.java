package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Sheet;
import org.aftercare.warranty.Coverage.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarrantyDeskTest {
    static final Caller CLERK = new Caller("ana", Role.CLERK, new Scope.Everywhere());
    final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    <T> T clerk(Supplier<T> work) {
        return rig.tx(CLERK, work);
    }

    static Coverage.Question question() {
        return CoverageRulesTest.question("Samsung", "RO", "2026-11-22", Map.of("sold", "2025-01-31"));
    }

    @Test
    void aDecisionIsKeptAsItWasMade() {
        var desk = rig.the(WarrantyDesk.class);
        var made = clerk(() -> desk.check(question()));
        long id = clerk(() -> desk.decide(question()));
        assertThat(clerk(() -> desk.decision(id))).isEqualTo(made);
        assertThat(clerk(() -> desk.replay(id))).isEqualTo(made);
        assertThat(made.components().get(0).coveredUntil()).isEqualTo(LocalDate.parse("2027-01-31"));
        assertThatThrownBy(() -> clerk(() -> desk.decision(-1))).isInstanceOf(NotFound.class);
    }

    @Test
    void aDecisionIsMadeAgainByTheVersionThatMadeItAfterThePoliciesChanged() {
        var desk = rig.the(WarrantyDesk.class);
        rig.tx(() -> rig.the(PolicyBook.class).keep());
        long id = clerk(() -> desk.decide(question()));
        var made = clerk(() -> desk.decision(id));
        rig.the(PolicyBook.class).files = new ReferenceFiles() {
            @Override
            public Sheet sheet(String name, String... columns) {
                var sheet = super.sheet(name, columns);
                return name.equals("statutory.csv")
                        ? sheetOf(name, sheet.text().replaceAll("(?m)^RO,.*\n", ""), columns)
                        : sheet;
            }
        };
        rig.the(PolicyBook.class).read();
        rig.tx(() -> rig.the(PolicyBook.class).keep());
        var today = CoverageRulesTest.question("Samsung", "RO", "2026-11-23", Map.of("sold", "2025-01-31"));
        assertThat(clerk(() -> desk.check(today)).policyVersion()).isNotEqualTo(made.policyVersion());
        assertThat(clerk(() -> desk.check(today)).components().get(0).by()).isEqualTo("MAKER");
        assertThat(clerk(() -> desk.check(question())).policyVersion())
                .as("what changed is in force from today on")
                .isEqualTo(made.policyVersion());
        assertThat(clerk(() -> desk.replay(id))).isEqualTo(made);
    }

    @Test
    void codesThatNobodyKnowsAreRefused() {
        var asked = question();
        var odd = new Coverage.Question(
                asked.device(), asked.on(), "RO", false, List.of("engine"), List.of("RUST", "NO_FAULT"));
        assertThatThrownBy(() -> clerk(() -> rig.the(WarrantyDesk.class).check(odd)))
                .hasMessageContaining("components:UNKNOWN_COMPONENT")
                .hasMessageContaining("findings:UNKNOWN_FINDING");
    }

    @Test
    void anUnknownPhoneIsUndecidedAndNoError() {
        var desk = rig.the(WarrantyDesk.class);
        var phone = clerk(() -> rig.the(org.aftercare.device.DeviceDesk.class).atCounter("490154203237526", ""));
        var coverage = clerk(() -> desk.check(
                new Coverage.Question(phone, LocalDate.parse("2026-11-22"), "RO", false, List.of(), List.of())));
        assertThat(coverage.outcome()).isEqualTo(Outcome.UNDECIDED);
    }
}
