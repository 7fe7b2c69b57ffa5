package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aftercare.counter.Intake;
import org.aftercare.customer.NewCustomer;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Priority;

/** A repair to be opened, as sent. @param soldOn what the proof of purchase tells, where it isn't known yet */
public record TicketInput(
        String storeCode,
        String imei,
        String serial,
        String modelCode,
        CustomerInput customer,
        Boolean termsAccepted,
        Boolean surveyAllowed,
        List<String> symptoms,
        String description,
        ChecklistInput checklist,
        String condition,
        String accessories,
        Boolean proofOfPurchase,
        String arrivedAt,
        String soldOn,
        String soldInCountry,
        String priority,
        Boolean loanerLent) {
    private static final int SYMPTOMS = 9;
    private static final CustomerInput NOBODY = new CustomerInput(null, null, null, null);

    Intake parsed(Function<StoreCode, Optional<StoreCard>> stores, Predicate<String> isSymptom) {
        Fields fields = new Fields();
        Optional<StoreCard> store = store(fields, stores);
        String radio = fields.imei("imei", imei);
        String number = fields.text("serial", serial, Fields.CODE).strip();
        if (radio.isEmpty() && number.isEmpty() && !fields.isWrong("imei") && !fields.isWrong("serial"))
            fields.wrong("imei", "IMEI_OR_SERIAL_REQUIRED");
        String model = fields.text("modelCode", modelCode, Fields.CODE).strip();
        NewCustomer owner = owner(fields, store.map(StoreCard::country).orElse(""));
        boolean accepted = fields.yesOrNo("termsAccepted", termsAccepted);
        if (Boolean.FALSE.equals(termsAccepted)) fields.wrong("termsAccepted", "TERMS_REQUIRED");
        boolean mayAsk = fields.yesOrNo("surveyAllowed", surveyAllowed);
        List<String> told = fields.codes("symptoms", symptoms, SYMPTOMS, isSymptom, "UNKNOWN_SYMPTOM");
        if (symptoms == null || symptoms.isEmpty()) fields.wrong("symptoms", "REQUIRED");
        String words = fields.text("description", description, Fields.WORDS);
        Checklist asked = (checklist == null ? ChecklistInput.NONE : checklist).parsed(fields);
        String looks = fields.text("condition", condition, Fields.WORDS);
        String left = fields.text("accessories", accessories, Fields.WORDS);
        Optional<Instant> arrived = fields.instant("arrivedAt", arrivedAt);
        Optional<LocalDate> sold = fields.date("soldOn", soldOn);
        String soldIn = fields.country("soldInCountry", soldInCountry);
        Priority hurry = fields.one("priority", priority, Priority.class).orElse(Priority.NORMAL);
        boolean proof = Boolean.TRUE.equals(proofOfPurchase);
        return fields.made(() -> new Intake(
                store.orElseThrow().code(),
                radio,
                number,
                model,
                owner,
                accepted,
                mayAsk,
                told,
                words,
                asked,
                looks,
                left,
                proof,
                arrived,
                new Intake.Sale(sold, soldIn),
                hurry,
                Boolean.TRUE.equals(loanerLent)));
    }

    private Optional<StoreCard> store(Fields fields, Function<StoreCode, Optional<StoreCard>> stores) {
        if (fields.required("storeCode", storeCode, Fields.CODE).isEmpty()) return Optional.empty();
        Optional<StoreCode> code = fields.store("storeCode", storeCode);
        Optional<StoreCard> store = code.flatMap(stores);
        if (code.isPresent() && store.isEmpty()) fields.wrong("storeCode", "UNKNOWN_STORE");
        return store;
    }

    private NewCustomer owner(Fields fields, String country) {
        CustomerInput given = customer == null ? NOBODY : customer;
        String name = fields.required("customer.name", given.name(), Fields.NAME);
        String phone = fields.text("customer.phone", given.phone(), Fields.CODE).strip();
        String email =
                fields.text("customer.email", given.email(), Fields.EMAIL).strip();
        if (phone.isEmpty()
                && email.isEmpty()
                && !fields.isWrong("customer.phone")
                && !fields.isWrong("customer.email")) fields.wrong("customer.phone", "CONTACT_REQUIRED");
        String language =
                fields.text("customer.language", given.language(), Fields.CODE).strip();
        return new NewCustomer(name, phone, email, language.isEmpty() ? "en" : language, country);
    }
}
