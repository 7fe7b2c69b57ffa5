package org.aftercare.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Settings;
import org.junit.jupiter.api.Test;

class DemoDevicesTest {
    @Test
    void aModelsFullNameSaysItsBrandOnce() {
        assertThat(new DeviceModel("NOKIA-24", "Nokia", "Nokia 2.4", "2", "PHONE").fullName())
                .isEqualTo("Nokia 2.4");
        assertThat(new DeviceModel("SM-A40", "Samsung", "Galaxy A40", "A", "PHONE").fullName())
                .isEqualTo("Samsung Galaxy A40");
        assertThat(DeviceModel.fullName("Nokia", "")).as("of an unknown model").isEqualTo("Nokia");
        assertThat(DeviceModel.fullName("", "")).isEmpty();
    }

    @Test
    void whatTheDemoSoldIsRegisteredAtItsFirstStartAndStaysAsItIs() {
        try (var rig = new Rig()) {
            var demo = rig.the(DemoDevices.class);
            assertThat(demo.problems()).isEmpty();
            rig.tx(demo::keep);
            assertThat(rig.tx(() -> devices(rig)))
                    .as("without the demo nothing is sold")
                    .isEmpty();

            demo.files = new ReferenceFiles() {
                @Override
                protected Settings settings() {
                    return Settings.of(Map.of(Settings.DEMO, "true"));
                }
            };
            demo.read();
            assertThat(demo.problems()).isEmpty();
            rig.tx(demo::keep);
            var sold = rig.tx(() -> devices(rig));
            assertThat(sold).hasSizeGreaterThanOrEqualTo(400);
            assertThat(sold).anyMatch(device -> !device.imei2().isEmpty());
            assertThat(sold).anyMatch(device -> device.imei().isEmpty());
            assertThat(sold.stream().map(Told::modelCode).distinct()).hasSizeGreaterThanOrEqualTo(25);

            rig.later(Duration.ofDays(30)).tx(demo::keep);
            assertThat(rig.tx(() -> devices(rig))).isEqualTo(sold);
        }
    }

    static List<Told> devices(Rig rig) {
        return rig.entities()
                .createQuery("select d from Device d order by d.id", Device.class)
                .getResultStream()
                .map(Device::known)
                .toList();
    }
}
