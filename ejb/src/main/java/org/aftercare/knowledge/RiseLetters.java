package org.aftercare.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.access.StaffDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.Models;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;
import org.aftercare.platform.RegionCode;

/** One letter a night to each of head office, of all rises that were found. */
@Dependent
class RiseLetters {
    private static final String USUAL_LANGUAGE = "en";
    private static final int MOST_LINES = 20;

    @Inject
    Outbox outbox;

    @Inject
    StaffDesk staff;

    @Inject
    NetworkDesk network;

    @Inject
    Models models;

    @Inject
    Clock clock;

    void tell(List<RiseCard> found, LocalDate night) {
        if (found.isEmpty()) return;
        Set<RegionCode> regions =
                network.stores().stream().map(StoreCard::region).collect(Collectors.toSet());
        staff.around(Set.of(), regions).stream()
                .filter(one -> one.is(Role.OFFICE) && one.contact().isReachable())
                .forEach(one -> outbox.put(letter(one, found, night)));
    }

    private Letter letter(Colleague reader, List<RiseCard> found, LocalDate night) {
        Map<String, String> words = new HashMap<>();
        words.put("name", reader.fullName());
        words.put("count", String.valueOf(found.size()));
        if (found.size() > MOST_LINES) words.put("more", String.valueOf(found.size() - MOST_LINES));
        words.put(Letter.PAGE, "/problems.xhtml");
        for (int i = 0; i < Math.min(found.size(), MOST_LINES); i++) put(words, "item." + (i + 1) + ".", found.get(i));
        String language = reader.contact().language();
        return new Letter(
                "rise:" + reader.name() + ":" + night,
                reader.contact().email(),
                language.isEmpty() ? USUAL_LANGUAGE : language,
                "rise",
                words,
                Optional.empty(),
                clock.instant());
    }

    private void put(Map<String, String> words, String item, RiseCard rise) {
        words.put(item + "is", "one");
        words.put(item + "model", name(rise.model()));
        words.put(item + "symptom", rise.symptom());
        words.put(item + "reports", String.valueOf(rise.reports()));
        words.put(item + "repairs", String.valueOf(rise.repairs()));
        words.put(item + "expected", String.valueOf(Math.round(rise.expected())));
        words.put(item + "day", rise.began().toString());
    }

    private String name(String code) {
        return models.all().stream()
                .filter(model -> model.code().equals(code))
                .map(RiseLetters::name)
                .findFirst()
                .orElse(code.isEmpty() ? "?" : code);
    }

    private static String name(DeviceModel model) {
        return model.fullName();
    }
}
