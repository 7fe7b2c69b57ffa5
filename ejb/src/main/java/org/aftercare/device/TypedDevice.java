package org.aftercare.device;

import java.util.List;

/**
 * A device as somebody typed it, sent it or wrote it into a file: text alone, empty where nothing was said. Every way in
 * brings one of these, and one form judges them all.
 */
public record TypedDevice(
        String imei,
        String imei2,
        String serial,
        String modelCode,
        String soldOn,
        String activatedOn,
        String producedOn,
        String soldInCountry,
        String channel) {
    /** What the fields are called, in a form, in JSON and over a file's columns. */
    public static final List<String> FIELDS = List.of(
            "imei", "imei2", "serial", "modelCode", "soldOn", "activatedOn", "producedOn", "soldInCountry", "channel");

    public TypedDevice {
        imei = said(imei);
        imei2 = said(imei2);
        serial = said(serial);
        modelCode = said(modelCode);
        soldOn = said(soldOn);
        activatedOn = said(activatedOn);
        producedOn = said(producedOn);
        soldInCountry = said(soldInCountry);
        channel = said(channel);
    }

    /** @param texts one for each of {@link #FIELDS}, in their order */
    static TypedDevice of(List<String> texts) {
        return new TypedDevice(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8));
    }

    /** In the order of {@link #FIELDS}. */
    List<String> texts() {
        return List.of(imei, imei2, serial, modelCode, soldOn, activatedOn, producedOn, soldInCountry, channel);
    }

    /** What it is called, whatever that is worth. */
    String label() {
        return !imei.isEmpty() ? imei : imei2.isEmpty() ? serial : imei2;
    }

    private static String said(String text) {
        return text == null ? "" : text.strip();
    }
}
