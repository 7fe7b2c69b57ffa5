package org.aftercare.counter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What a demo's technician holds the camera at: a drawn phone with what was found on it. */
final class DemoPhoto {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private DemoPhoto() {}

    /** @param seed another one draws another phone */
    static byte[] of(String finding, long seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xC9B79C));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x20242B));
        pen.fillRoundRect(210, 30, 220, 420, 36, 36);
        pen.setColor(new Color(0x3A4A5E));
        pen.fillRoundRect(222, 46, 196, 388, 20, 20);
        draw(finding, pen, new Random(seed));
        pen.dispose();
        return jpeg(image);
    }

    private static void draw(String finding, Graphics2D pen, Random random) {
        if (finding.equals("LIQUID_DAMAGE")) {
            pen.setColor(new Color(180, 30, 30, 120));
            for (int i = 0; i < 9; i++)
                pen.fillOval(225 + random.nextInt(150), 220 + random.nextInt(180), 20 + random.nextInt(35), 18);
            return;
        }
        pen.setColor(new Color(230, 236, 244));
        pen.setStroke(new BasicStroke(2));
        int x = 260 + random.nextInt(120);
        int y = 100 + random.nextInt(260);
        for (int i = 0; i < 14; i++) pen.drawLine(x, y, 222 + random.nextInt(196), 46 + random.nextInt(388));
    }

    private static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
