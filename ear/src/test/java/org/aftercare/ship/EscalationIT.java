package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Letters about broken promises, by the shipped jar: bundled, not in quiet hours, and once, whatever is killed. Two
 * stores that break a promise in six seconds: at one it is early morning and nobody rests, at the other it is evening
 * and they do, at whatever hour the test is run.
 */
@Execution(ExecutionMode.CONCURRENT)
class EscalationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AWAKE = "lead-awake@staff.example.org";
    private static final String ASLEEP = "lead-asleep@staff.example.org";

    @Test
    void aLeadIsToldOnceOfAllAndNotInTheEvening() throws Exception {
        var server = new ShippedJar("escalation");
        server.asShared();
        server.env("AFTERCARE_REFERENCE_DATA", policies().toString());
        server.start();

        String first = open(server, "awake");
        String evening = open(server, "asleep");
        Patience.until(PATIENCE, "both to break", () -> isBroken(server, first) && isBroken(server, evening));
        var letters = Mailbox.shared().awaitLettersTo(AWAKE, 1, PATIENCE);
        assertThat(letters.get(0).getSubject()).isEqualTo("Deadlines missed or at risk: 1");
        assertThat(Letters.text(letters.get(0)))
                .contains(first, "Ready for pick-up", "Morning store: ran out on", "/breaches.xhtml")
                .doesNotContain(evening);

        // two more break within the time in which there is only one letter, and the server dies before the next
        String second = open(server, "awake");
        String third = open(server, "awake");
        Patience.until(PATIENCE, "two more to break", () -> isBroken(server, second) && isBroken(server, third));
        assertThat(Mailbox.shared().lettersTo(AWAKE)).as("they wait").hasSize(1);
        server.kill9();
        server.restart();
        letters = Mailbox.shared().awaitLettersTo(AWAKE, 2, PATIENCE.plusSeconds(60));
        assertThat(Letters.text(letters.get(1))).contains(second, third).doesNotContain(first);

        // whatever comes later comes later than a letter that was written twice would
        String fourth = open(server, "awake");
        letters = Mailbox.shared().awaitLettersTo(AWAKE, 3, PATIENCE.plusSeconds(60));
        assertThat(Letters.text(letters.get(2))).contains(fourth).doesNotContain(second, third);
        assertThat(letters).hasSize(3);
        assertThat(Mailbox.shared().lettersTo(ASLEEP)).as("it is evening there").isEmpty();
        server.stop();
    }

    private static String open(Shipped server, String place) {
        return Staff.of(server, "clerk-" + place)
                .open(Sample.ticket(place.equals("awake") ? "DE-DAY-1" : "DE-EVE-1", Sample.imei())
                        .build())
                .expect(201)
                .json()
                .getString("number");
    }

    private static boolean isBroken(Shipped server, String number) {
        JsonObject list = Staff.of(server, "office")
                .get("breaches?clock=READY&limit=200")
                .expect(200)
                .json();
        return list.getJsonArray("items").stream()
                .anyMatch(one -> one.asJsonObject().getString("ticket").equals(number));
    }

    private static Path policies() throws IOException {
        Path folder = Files.createDirectories(
                Shipped.TARGET.resolve("escalation-policies").toAbsolutePath());
        String people = "name,full_name,role,place,password,email,language\n";
        for (String place : List.of("awake", "asleep"))
            for (String role : List.of("clerk", "technician", "lead"))
                people += String.join(
                                ",",
                                role + "-" + place,
                                role + " " + place,
                                role,
                                place.equals("awake") ? "DE-DAY-1" : "DE-EVE-1",
                                "aftercare-demo",
                                role + "-" + place + "@staff.example.org",
                                "en")
                        + "\n";
        Files.writeString(folder.resolve("people.csv"), people + "office,Elena Vasile,office,,aftercare-demo,,\n");
        Files.writeString(
                folder.resolve("stores.csv"),
                "code,name,region,country,zone,lat,lon,hours,levels,technicians,inOperation\n"
                        + store("DE-DAY-1", "Morning store", 6)
                        + store("DE-EVE-1", "Evening store", 18));
        Files.writeString(
                folder.resolve("sla-policies.csv"),
                Files.readString(Path.of("src", "test", "reference-data", "sla-policies.csv")));
        Files.writeString(
                folder.resolve("escalation-letters.csv"),
                "name,value\nletter-every,PT30S\nquiet-from,12:00\nquiet-to,00:00\n");
        Files.writeString(folder.resolve("mail-policy.csv"), "name,value\nlease,PT20S\nanswer,PT10S\n");
        return folder;
    }

    /** A store in a zone where it is about that hour now. */
    private static String store(String code, String name, int hour) {
        int offset = hour - LocalTime.now(ZoneOffset.UTC).getHour();
        // the world's zones go from twelve hours behind to fourteen before; their names count the other way round
        if (offset < -12) offset += 24;
        if (offset > 14) offset -= 24;
        String zone = "Etc/GMT" + (offset > 0 ? "-" + offset : offset < 0 ? "+" + -offset : "");
        return code + "," + name + ",WEST,DE," + zone + ",52.5,13.4,Mo-Su 00:00-24:00,L1 L2 L3,3,yes\n";
    }
}
