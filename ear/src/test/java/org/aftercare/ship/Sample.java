package org.aftercare.ship;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.aftercare.device.Imei;

/** What points of sale and counters send, ready to be changed. */
final class Sample {
    /** A Galaxy S21+, and of nothing else. */
    private static final String TAC = "35026468";

    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() % 800_000));

    private Sample() {}

    /** An IMEI that no test has had before. */
    static String imei() {
        return Imei.completing(TAC + "%06d".formatted(PHONES.incrementAndGet() % 1_000_000))
                .value();
    }

    static JsonObjectBuilder device(String imei) {
        return Json.createObjectBuilder()
                .add("imei", imei)
                .add("soldInCountry", "RO")
                .add("channel", "retail");
    }

    /** A walk-in of a phone whose battery is weak, by a customer with a mailbox of their own. */
    static JsonObjectBuilder ticket(String store, String imei) {
        return Json.createObjectBuilder()
                .add("storeCode", store)
                .add("imei", imei)
                .add("customer", customer("Ana Ionescu", mailOf(imei)))
                .add("termsAccepted", true)
                .add("surveyAllowed", true)
                .add("symptoms", list("BATTERY_SHORT"))
                .add("description", "empty at noon")
                .add("checklist", checklist())
                .add("condition", "scratched at one corner")
                .add("proofOfPurchase", true);
    }

    static String mailOf(String label) {
        return "owner-" + label.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    static JsonObjectBuilder customer(String name, String email) {
        return Json.createObjectBuilder().add("name", name).add("email", email).add("language", "en");
    }

    static JsonObjectBuilder checklist() {
        return Json.createObjectBuilder()
                .add("lockOff", true)
                .add("backedUp", true)
                .add("cardsRemoved", true)
                .add("batterySafe", true);
    }

    static JsonObject estimate(String labour, String parts, String tax) {
        return Json.createObjectBuilder()
                .add("labour", money(labour))
                .add("parts", money(parts))
                .add("tax", money(tax))
                .build();
    }

    private static JsonObjectBuilder money(String amount) {
        return Json.createObjectBuilder().add("amount", amount).add("currency", "RON");
    }

    static JsonArrayBuilder list(String... texts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (String text : texts) list.add(text);
        return list;
    }

    static byte[] photo() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 640, 480);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
