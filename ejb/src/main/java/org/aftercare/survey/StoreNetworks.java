package org.aftercare.survey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.platform.StoreCode;

/** From which addresses the stores themselves go online, as the reference data has it; read once, at start. */
@ApplicationScoped
class StoreNetworks implements ReferenceReader {
    @Inject
    ReferenceFiles files;

    private List<NetworkRange> ranges = List.of();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("store-networks.csv", "store", "range");
        ranges = sheet.rows(StoreNetworks::range);
        problems = sheet.problems();
    }

    private static NetworkRange range(Row row) {
        row.read("store", StoreCode::new, "code of a store");
        return row.read("range", NetworkRange::of, "range of addresses like 192.0.2.0/24");
    }

    /** Of any store: whoever answers for a colleague next door is no customer either. */
    boolean contain(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
