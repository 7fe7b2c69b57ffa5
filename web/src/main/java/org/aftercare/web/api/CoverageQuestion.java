package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;
import org.aftercare.web.Words;

/** Asks what is owed for a device, filling in where and when the caller is. */
@ApplicationScoped
public class CoverageQuestion {
    @Inject
    WarrantyDesk warranty;

    @Inject
    DeviceDesk devices;

    @Inject
    FaultCodes codes;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /** In the country of the caller's store, else where the device was sold. */
    CoverageJson ofToday(DeviceCard device, Words words) {
        return told(
                new Coverage.Question(
                        device, today(device), countryFor(device).orElse(""), false, List.of(), List.of()),
                words);
    }

    CoverageJson asked(CoverageInput sent, Words words) {
        Fields fields = new Fields();
        String imei = fields.imei("imei", sent.imei());
        String serial = fields.text("serial", sent.serial(), Fields.CODE).strip();
        if (imei.isEmpty() && serial.isEmpty() && !fields.isWrong("imei") && !fields.isWrong("serial"))
            fields.wrong("imei", "IMEI_OR_SERIAL_REQUIRED");
        var on = fields.date("on", sent.on());
        String country = fields.country("country", sent.country());
        List<String> components = fields.codes(
                "components",
                sent.components(),
                20,
                code -> codes.component(code).isPresent(),
                "UNKNOWN_COMPONENT");
        List<String> findings = fields.codes(
                "findings", sent.findings(), 20, code -> codes.finding(code).isPresent(), "UNKNOWN_FINDING");
        DeviceCard device = fields.made(() -> devices.atCounter(imei, serial));
        String claimedIn = country.isEmpty() ? countryFor(device).orElse("") : country;
        if (claimedIn.isEmpty()) fields.wrong("country", "REQUIRED");
        boolean proof = Boolean.TRUE.equals(sent.proofOfPurchase());
        return told(
                fields.made(() -> new Coverage.Question(
                                device, on.orElseGet(() -> today(device)), claimedIn, proof, components, List.of())
                        .with(findings.stream()
                                .map(code -> new Coverage.Finding(code, !Boolean.FALSE.equals(sent.evidence())))
                                .toList())),
                words);
    }

    private CoverageJson told(Coverage.Question question, Words words) {
        return CoverageJson.of(warranty.check(question), question.device(), words);
    }

    private LocalDate today(DeviceCard device) {
        return warranty.today(device, here().map(StoreCard::zone).orElse((ZoneId) ZoneOffset.UTC));
    }

    private Optional<String> countryFor(DeviceCard device) {
        return here().map(StoreCard::country)
                .or(() -> Optional.of(device.soldInCountry()).filter(country -> !country.isEmpty()));
    }

    private Optional<StoreCard> here() {
        return callers.current().scope().onlyStore().flatMap(network::find);
    }
}
