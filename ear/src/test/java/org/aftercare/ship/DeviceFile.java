package org.aftercare.ship;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.device.Imei;

/** A file of devices as a maker sends it, of any length, made while it is sent: every third has two SIMs. */
final class DeviceFile extends InputStream {
    private static final String HEADER =
            "imei,imei2,serial,modelCode,soldOn,activatedOn,producedOn,soldInCountry,channel\n";

    private static final Duration LONG = Duration.ofMinutes(15);

    private final int from;
    private final int rows;
    private int next;
    private byte[] line = HEADER.getBytes(StandardCharsets.US_ASCII);
    private int at;

    DeviceFile(int from, int rows) {
        this.from = from;
        this.rows = rows;
    }

    /** Sends it as whoever that is, and gives the import's id. */
    static String send(Staff staff, int from, int rows) {
        return staff.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        "/api/v1/device-imports",
                        BodyPublishers.ofInputStream(() -> new DeviceFile(from, rows)),
                        Optional.of("text/csv"),
                        LONG)
                .expect(202)
                .json()
                .getString("id");
    }

    static JsonObject state(Staff staff, String id) {
        return staff.get("device-imports/" + id).expect(200).json();
    }

    /** The import once it is over. */
    static JsonObject over(Staff staff, String id, Duration patience) {
        Patience.until(
                patience,
                "the end of import " + id,
                () -> !state(staff, id).getString("state").matches("WAITING|RUNNING"));
        return state(staff, id);
    }

    static String imei(int number) {
        return Imei.completing("35%012d".formatted(40_120_000_000L + number)).value();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int start, int length) {
        if (at == line.length && !more()) return -1;
        int some = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, start, some);
        at += some;
        return some;
    }

    private boolean more() {
        if (next == rows) return false;
        int number = from + next++;
        String second = number % 3 == 0
                ? Imei.completing("86%012d".formatted(10_000_000_000L + number)).value()
                : "";
        line = "%s,%s,R5%08d,SM-A546B,2026-0%d-15,,2025-1%d-01,RO,retail\n"
                .formatted(imei(number), second, number, number % 9 + 1, number % 3)
                .getBytes(StandardCharsets.US_ASCII);
        at = 0;
        return true;
    }
}
