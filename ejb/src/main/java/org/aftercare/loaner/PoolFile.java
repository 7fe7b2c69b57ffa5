package org.aftercare.loaner;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.device.Imei;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.platform.StoreCode;

/** Pools as a file has them: {@code loaners.csv} at the first start of all, and what is uploaded later. */
@ApplicationScoped
class PoolFile implements ReferenceReader {
    static final String[] COLUMNS = {"store", "device", "model?", "code?", "looks", "accessories?", "battery?"};
    private static final Logger LOG = System.getLogger(PoolFile.class.getName());
    private static final String NAME = "loaners.csv";

    @Inject
    ReferenceFiles files;

    @Inject
    NetworkDesk network;

    @Inject
    Loaners loaners;

    @Inject
    PoolClerk clerk;

    private List<Problem> problems = List.of();
    private List<Line> lines = List.of();

    /** A line that could be read. @param number counted from 1 */
    record Line(int number, AddLoaner loaner) {}

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny(NAME, COLUMNS);
        var all = lines(sheet);
        lines = all.stream().filter(line -> isKnown(line.loaner().store())).toList();
        var found = new ArrayList<>(sheet.problems());
        if (!files.isDemo())
            all.stream().filter(line -> !lines.contains(line)).forEach(line -> found.add(stranger(line)));
        problems = found;
    }

    private static Problem stranger(Line line) {
        return new Problem(NAME, line.number(), "store '" + line.loaner().store() + "' is not in stores.csv");
    }

    private boolean isKnown(StoreCode store) {
        return Callers.acting(Caller.SYSTEM, () -> network.find(store)).isPresent();
    }

    static List<Line> lines(Sheet sheet) {
        return sheet.rows(PoolFile::line);
    }

    private static Line line(Row row) {
        var device = row.text("device");
        row.once("device", device);
        if (Imei.isMeant(device) && Imei.problemOf(Imei.digitsOf(device)) != null)
            row.wrong("NO_THING", "%s '%s' is no %s", "device", device, "IMEI with a right check digit");
        row.once("code", row.maybe("code"));
        return new Line(
                row.line(),
                new AddLoaner(
                        row.read("store", StoreCode::new, "store code like RO-BUC-1"),
                        device,
                        row.maybe("model"),
                        row.maybe("code"),
                        row.text("looks"),
                        row.maybe("accessories"),
                        row.maybe("battery").isEmpty() ? null : row.whole("battery", 0, 100)));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** Once for all nodes: what is taken out of a pool later doesn't come back. */
    @Override
    public void keep() {
        if (!lines.isEmpty() && loaners.isFirstStart()) Callers.acting(Caller.SYSTEM, () -> lines.forEach(this::keep));
    }

    /** What a desk refuses undoes the start: it is said which line it was. */
    private void keep(Line line) {
        try {
            clerk.add(line.loaner(), Caller.SYSTEM);
        } catch (InvalidInput refused) {
            LOG.log(Level.ERROR, "{0}:{1} is no loaner: {2}", NAME, line.number(), refused.getMessage());
            throw refused;
        }
    }
}
