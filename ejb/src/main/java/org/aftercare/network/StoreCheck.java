package org.aftercare.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Typed;

/** What is wrong with what somebody says of a store; every error is named, each at its column. */
@Dependent
class StoreCheck {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 200;
    private static final int MOST = 1_000;
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+";

    @Inject
    Countries countries;

    @Inject
    Makers makers;

    /** @param said all columns */
    List<FieldError> errors(Map<String, String> said) {
        List<FieldError> errors = new ArrayList<>();
        texts(said, errors);
        place(said, errors);
        work(said, errors);
        authorisations(said, errors);
        return errors;
    }

    private static void texts(Map<String, String> said, List<FieldError> errors) {
        for (String column : StoreFacts.COLUMNS) {
            var text = StoreFacts.text(said, column);
            int longest = column.equals(StoreFacts.NAME) ? LONGEST_NAME : LONGEST;
            if (text.length() > longest) errors.add(FieldError.of(column, "TOO_LONG", longest));
            else if (!Typed.isStorable(text)) errors.add(FieldError.of(column, "CONTROL_CHARACTER"));
        }
        if (StoreFacts.text(said, StoreFacts.NAME).isEmpty()) errors.add(FieldError.of(StoreFacts.NAME, "REQUIRED"));
        var email = StoreFacts.text(said, "email");
        if (!email.isEmpty() && !email.matches(EMAIL)) errors.add(FieldError.of("email", "EMAIL_INVALID"));
        var type = StoreFacts.text(said, "type");
        if (!type.matches("([A-Z][A-Z_]{0,15})?")) errors.add(FieldError.of("type", "STORE_TYPE"));
    }

    private void place(Map<String, String> said, List<FieldError> errors) {
        if (!RegionCode.isValid(StoreFacts.text(said, StoreFacts.REGION)))
            errors.add(FieldError.of(StoreFacts.REGION, "UNKNOWN_REGION"));
        if (countries.find(StoreFacts.text(said, StoreFacts.COUNTRY)).isEmpty())
            errors.add(FieldError.of(StoreFacts.COUNTRY, "COUNTRY_UNKNOWN"));
        if (!isZone(StoreFacts.text(said, StoreFacts.ZONE))) errors.add(FieldError.of(StoreFacts.ZONE, "ZONE_UNKNOWN"));
        number(said, errors, "lat", -90, 90);
        number(said, errors, "lon", -180, 180);
    }

    private static void work(Map<String, String> said, List<FieldError> errors) {
        number(said, errors, "technicians", 0, MOST);
        var benches = StoreFacts.text(said, "benches");
        if (!benches.isEmpty() && (!LaneCheck.isUpTo(benches, MOST) || Integer.parseInt(benches) == 0))
            errors.add(FieldError.of("benches", "OUT_OF_RANGE", 1, MOST));
        var operates = StoreFacts.text(said, StoreFacts.IN_OPERATION);
        if (!operates.equals("yes") && !operates.equals("no"))
            errors.add(FieldError.of(StoreFacts.IN_OPERATION, "YES_OR_NO"));
        hours(said, errors);
        if (StoreFacts.levels(said).stream().anyMatch(level -> !level.matches("[A-Z0-9]{1,8}")))
            errors.add(FieldError.of("levels", "LEVELS"));
    }

    private static void hours(Map<String, String> said, List<FieldError> errors) {
        try {
            boolean isWorked =
                    OpeningHours.parse(StoreFacts.text(said, StoreFacts.HOURS)).isWorked();
            if (StoreFacts.isInOperation(said) && !isWorked)
                errors.add(FieldError.of(StoreFacts.HOURS, "HOURS_TOO_FEW"));
        } catch (IllegalArgumentException unread) {
            errors.add(FieldError.of(StoreFacts.HOURS, "HOURS_OF_WEEK"));
        }
    }

    private void authorisations(Map<String, String> said, List<FieldError> errors) {
        var named = Authorisations.parse(StoreFacts.text(said, "makers"));
        named.makers().stream()
                .filter(maker -> !makers.isOne(maker))
                .findFirst()
                .ifPresent(maker -> errors.add(FieldError.of("makers", "MAKER_UNKNOWN", maker)));
        var levels = StoreFacts.levels(said);
        named.levels().values().stream()
                .flatMap(some -> some.stream())
                .filter(level -> !levels.contains(level))
                .findFirst()
                .ifPresent(level -> errors.add(FieldError.of("makers", "MAKERS_LEVEL", level)));
    }

    private static void number(Map<String, String> said, List<FieldError> errors, String column, int from, int to) {
        var text = StoreFacts.text(said, column);
        if (!text.matches("-?[0-9]{1,4}(\\.[0-9]{1,9})?")) {
            errors.add(FieldError.of(column, "INVALID_NUMBER"));
            return;
        }
        var number = new BigDecimal(text);
        if (number.compareTo(BigDecimal.valueOf(from)) < 0 || number.compareTo(BigDecimal.valueOf(to)) > 0)
            errors.add(FieldError.of(column, "OUT_OF_RANGE", from, to));
    }

    private static boolean isZone(String text) {
        try {
            return !text.isEmpty() && ZoneId.of(text) != null;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
