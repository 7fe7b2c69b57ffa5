package org.aftercare.device;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** The devices that the demo network sold, so many days before its first start. */
@ApplicationScoped
class DemoDevices implements ReferenceReader {
    private static final int LONGEST_AGO = 20_000;

    @Inject
    ReferenceFiles files;

    @Inject
    Models models;

    @Inject
    Devices devices;

    @Inject
    DeviceDesk desk;

    @Inject
    Clock clock;

    private final List<Problem> problems = new ArrayList<>();
    private List<Sold> sold = List.of();

    private record Sold(
            String imei,
            String imei2,
            String serial,
            String model,
            Optional<Integer> soldDaysAgo,
            Optional<Integer> activatedDaysAgo,
            Optional<Integer> producedDaysAgo,
            String country,
            String channel) {
        RegisterDevice on(LocalDate today) {
            return new RegisterDevice(
                    imei,
                    imei2,
                    serial,
                    model,
                    soldDaysAgo.map(today::minusDays),
                    activatedDaysAgo.map(today::minusDays),
                    producedDaysAgo.map(today::minusDays),
                    country,
                    channel);
        }

        String label() {
            return imei.isEmpty() ? Told.serialLabel(DeviceForm.serialOf(serial)) : imei;
        }
    }

    @PostConstruct
    void read() {
        var sheet = files.demoSheet(
                "devices.csv",
                "imei",
                "imei2",
                "serial",
                "model",
                "soldDaysAgo",
                "activatedDaysAgo",
                "producedDaysAgo",
                "country",
                "channel");
        sold = sheet.rows(this::sold);
        problems.addAll(sheet.problems());
    }

    private Sold sold(Row row) {
        for (String column : List.of("imei", "imei2")) {
            var imei = row.maybe(column);
            if (!imei.isEmpty() && Imei.problemOf(imei) != null) row.wrong(column + ": " + Imei.problemOf(imei));
            row.once("imei", imei);
        }
        if (models.find(row.text("model")).isEmpty())
            row.wrong("model '" + row.text("model") + "' is not in models.csv");
        return new Sold(
                row.maybe("imei"),
                row.maybe("imei2"),
                row.maybe("serial"),
                row.text("model"),
                daysAgo(row, "soldDaysAgo"),
                daysAgo(row, "activatedDaysAgo"),
                daysAgo(row, "producedDaysAgo"),
                row.maybe("country"),
                row.maybe("channel"));
    }

    private static Optional<Integer> daysAgo(Row row, String column) {
        return row.maybe(column).isEmpty() ? Optional.empty() : Optional.of(row.whole(column, 0, LONGEST_AGO));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Once: later starts would move the days of sale along. */
    @Override
    public void keep() {
        if (sold.isEmpty() || devices.byLabel(sold.get(0).label()).isPresent()) return;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Callers.acting(Caller.SYSTEM, () -> sold.forEach(device -> desk.register(device.on(today))));
    }
}
