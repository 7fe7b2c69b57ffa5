package org.aftercare.warranty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;

/** One stay of a device in our hands; once it is over, of one part. */
@Entity
@Table(name = "past_repair")
class PastRepairRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "past_repair_seq")
    @SequenceGenerator(name = "past_repair_seq", sequenceName = "past_repair_seq", allocationSize = 50)
    private long id;

    @Column(name = "device_id")
    private long deviceId;

    private String ticket;

    @Column(name = "taken_in")
    private LocalDate takenIn;

    @Column(name = "handed_back")
    private LocalDate handedBack;

    @Column(name = "waited_until")
    private LocalDate waitedUntil;

    private String component = Claim.WHOLE_DEVICE;
    private String under = "";

    @Enumerated(EnumType.STRING)
    private Result result = Result.OPEN;

    private String recall = "";

    protected PastRepairRow() {}

    PastRepairRow(long deviceId, String ticket, LocalDate takenIn) {
        this.deviceId = deviceId;
        this.ticket = ticket;
        this.takenIn = takenIn;
    }

    /**
     * A unit is exchanged as a whole; of a repair each part counts for itself; what was given back as it came had none.
     *
     * @return this row and, where several parts were worked on, one for each of the others
     */
    List<PastRepairRow> ends(LocalDate day, Result how, List<ComponentDecision> decided) {
        end(day, how);
        var owedFirst = decided.stream()
                .sorted(Comparator.comparing(part -> part.by().isEmpty()))
                .limit(how == Result.EXCHANGED ? 1 : decided.size())
                .toList();
        List<PastRepairRow> rows = new ArrayList<>();
        for (var part : owedFirst) {
            var row = rows.isEmpty() ? this : another();
            row.isOf(part);
            rows.add(row);
        }
        return rows;
    }

    private void end(LocalDate day, Result how) {
        handedBack = day;
        result = how;
    }

    private PastRepairRow another() {
        var row = new PastRepairRow(deviceId, ticket, takenIn);
        row.waits(Optional.ofNullable(waitedUntil));
        row.end(handedBack, result);
        return row;
    }

    private void isOf(ComponentDecision decided) {
        component = result == Result.EXCHANGED ? Claim.WHOLE_DEVICE : decided.component();
        under = decided.by().isEmpty() ? PastRepair.PAID : decided.by();
        recall = decided.stack().stream()
                .filter(ground -> ground.isInForce() && under.equals(Source.RECALL.name()))
                .findFirst()
                .map(Coverage.Ground::code)
                .orElse("");
    }

    /** @param last on which its owner waited for us; empty while they do */
    void waits(Optional<LocalDate> last) {
        waitedUntil = last.orElse(null);
    }

    PastRepair repair() {
        return new PastRepair(
                takenIn,
                Optional.ofNullable(handedBack),
                component,
                under,
                result,
                recall,
                Optional.ofNullable(waitedUntil));
    }
}
