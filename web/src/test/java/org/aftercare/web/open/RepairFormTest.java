package org.aftercare.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.aftercare.web.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The European repair information form as a document, opened again. */
class RepairFormTest {
    private final RepairForm form = new RepairForm();

    RepairFormTest() {
        form.stationery = new Stationery();
        form.press = new PdfPress();
    }

    @Test
    void theFormSaysWhatTheLawAsksFor() throws IOException {
        assertThat(text("en"))
                .contains("European repair information form")
                .contains("Identity of the repairer", SampleOffer.CONTACT.legalName())
                .contains(
                        "Address",
                        SampleOffer.CONTACT.address(),
                        SampleOffer.CONTACT.phone(),
                        SampleOffer.CONTACT.email())
                .contains("Good to be repaired", "Phone X", "number ending in 3809")
                .contains("Description of the defect", "Charging port broken")
                .contains("Type of repair suggested", "Mufă USB-C")
                .contains("Price of the repair in EUR", "121.00", "Tax, 21%", "21.00")
                .contains("Time needed", "5 days")
                .contains("Temporary replacement", "Not available")
                .contains("handed over")
                .contains("Ancillary services", "None")
                .contains("Period of validity", "23 December 2026")
                .doesNotContain("356938035643809", "open.form");
    }

    @Test
    void romanianIsWrittenWithItsOwnLetters() throws IOException {
        assertThat(text("ro"))
                .contains("Formularul european de informații privind reparațiile", "Șoseaua Țării 12", "curățare")
                .contains("5 zile", "23 decembrie 2026")
                .doesNotContain("ş", "ţ", "#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro"})
    void itIsADocumentForEverybody(String language) throws IOException {
        try (PDDocument pdf = document(language)) {
            assertThat(pdf.getNumberOfPages()).as("one sheet, both sides").isLessThanOrEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).as("A4").isBetween(594f, 596f);
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).as("tagged").isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle()).contains("R-4K7QX2M");
            for (var name : pdf.getPage(0).getResources().getFontNames())
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
        }
    }

    @Test
    void whatSomebodyTypedLoadsNothingAndIsNoMarkup() throws IOException {
        var nasty = SampleOffer.sent("40.00", "<img src=\"http://192.0.2.1/x.png\"/> & <b>bold</b>");
        try (PDDocument pdf = Loader.loadPDF(form.pdf(nasty, Words.in(Locale.ENGLISH)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<img src=", "& <b>bold</b>");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
        var page = "<html><body><img src=\"http://192.0.2.1/x.png\" alt=\"x\"/><p>text</p></body></html>";
        try (PDDocument pdf = Loader.loadPDF(form.press.pressed(page))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void whatAScannerTypedAlongSpoilsNoForm() throws IOException {
        var typed = SampleOffer.sent("40.00", "Mufă\u001d USB\u0000-C\uffff");
        try (PDDocument pdf = Loader.loadPDF(form.pdf(typed, Words.in(Locale.ENGLISH)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Mufă USB-C");
        }
    }

    private PDDocument document(String language) throws IOException {
        return Loader.loadPDF(form.pdf(SampleOffer.sent("40.00"), Words.in(Locale.forLanguageTag(language))));
    }

    private String text(String language) throws IOException {
        try (PDDocument pdf = document(language)) {
            if (System.getProperty("form.picture") != null)
                javax.imageio.ImageIO.write(
                        new org.apache.pdfbox.rendering.PDFRenderer(pdf).renderImageWithDPI(0, 90),
                        "png",
                        new java.io.File(System.getProperty("form.picture") + language + ".png"));
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
