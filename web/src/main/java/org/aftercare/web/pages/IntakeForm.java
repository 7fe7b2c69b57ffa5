package org.aftercare.web.pages;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.counter.Intake;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.Imei;
import org.aftercare.loaner.Lend;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Priority;

/** What the clerk types, as text and ticks. The desks judge it; nothing is lost while they say no. */
public class IntakeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String modelCode = "";
    private String name = "";
    private String phone = "";
    private String email = "";
    private String language = "";
    private List<String> symptoms = List.of();
    private String description = "";
    private boolean lockOff;
    private boolean backedUp;
    private boolean cardsRemoved;
    private boolean batterySafe;
    private String alsoCollects = "";
    private String caseNumber = "";
    private String condition = "";
    private String accessories = "";
    private boolean proofOfPurchase;
    private String soldOn = "";
    private String soldInCountry = "";
    private boolean termsAccepted;
    private boolean surveyAllowed;
    private boolean urgent;
    private boolean loanerLent;
    private String loaner = "";
    private String loanLooks = "";
    private boolean loanAgreed;

    /** Scanners and people give either number in the one field. */
    boolean isImei() {
        return code.isBlank() || Imei.isMeant(code);
    }

    String imei() {
        return isImei() ? code.strip() : "";
    }

    String serial() {
        return isImei() ? "" : code.strip();
    }

    Intake intake(StoreCard store, Instant arrivedAt) {
        return new Intake(
                store.code(),
                imei(),
                serial(),
                modelCode,
                new NewCustomer(name, phone, email, language, store.country()),
                termsAccepted,
                surveyAllowed,
                symptoms,
                description,
                new Checklist(lockOff, backedUp, cardsRemoved, batterySafe, alsoCollects.strip(), caseNumber.strip()),
                condition.strip(),
                accessories.strip(),
                proofOfPurchase,
                Optional.ofNullable(arrivedAt),
                new Intake.Sale(soldOn(), soldInCountry),
                urgent ? Priority.URGENT : Priority.NORMAL,
                loanerLent,
                loan());
    }

    /** The phone of the pool that was chosen; its borrower is who comes with their own. */
    private Optional<Lend> loan() {
        return loaner.isBlank()
                ? Optional.empty()
                : Optional.of(new Lend(loaner.strip(), "", loanLooks.strip(), "", null, name.strip(), loanAgreed));
    }

    public String getLoaner() {
        return loaner;
    }

    public void setLoaner(String loaner) {
        // a list that wasn't shown gives nothing
        this.loaner = loaner == null ? "" : loaner;
    }

    public String getLoanLooks() {
        return loanLooks;
    }

    public void setLoanLooks(String looks) {
        this.loanLooks = looks == null ? "" : looks;
    }

    public boolean isLoanAgreed() {
        return loanAgreed;
    }

    public void setLoanAgreed(boolean agreed) {
        this.loanAgreed = agreed;
    }

    /** @throws InvalidInput field {@code soldOn}: INVALID_DATE */
    Optional<LocalDate> soldOn() {
        try {
            return soldOn.isBlank() ? Optional.empty() : Optional.of(Typed.day(soldOn.strip()));
        } catch (DateTimeException noDay) {
            throw new InvalidInput("soldOn", "INVALID_DATE");
        }
    }

    public String getSoldOn() {
        return soldOn;
    }

    public void setSoldOn(String soldOn) {
        // a box that wasn't shown gives nothing
        this.soldOn = soldOn == null ? "" : soldOn;
    }

    public String getSoldInCountry() {
        return soldInCountry;
    }

    public void setSoldInCountry(String soldInCountry) {
        this.soldInCountry = soldInCountry == null ? "" : soldInCountry;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getModelCode() {
        return modelCode;
    }

    public void setModelCode(String modelCode) {
        // a list that wasn't shown gives nothing
        this.modelCode = modelCode == null ? "" : modelCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getSymptoms() {
        return symptoms;
    }

    public void setSymptoms(List<String> symptoms) {
        this.symptoms = symptoms;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public boolean isLockOff() {
        return lockOff;
    }

    public void setLockOff(boolean lockOff) {
        this.lockOff = lockOff;
    }

    public boolean isBackedUp() {
        return backedUp;
    }

    public void setBackedUp(boolean backedUp) {
        this.backedUp = backedUp;
    }

    public boolean isCardsRemoved() {
        return cardsRemoved;
    }

    public void setCardsRemoved(boolean cardsRemoved) {
        this.cardsRemoved = cardsRemoved;
    }

    public boolean isBatterySafe() {
        return batterySafe;
    }

    public void setBatterySafe(boolean batterySafe) {
        this.batterySafe = batterySafe;
    }

    public String getAlsoCollects() {
        return alsoCollects;
    }

    public void setAlsoCollects(String alsoCollects) {
        this.alsoCollects = alsoCollects;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getAccessories() {
        return accessories;
    }

    public void setAccessories(String accessories) {
        this.accessories = accessories;
    }

    public boolean isProofOfPurchase() {
        return proofOfPurchase;
    }

    public void setProofOfPurchase(boolean proofOfPurchase) {
        this.proofOfPurchase = proofOfPurchase;
    }

    public boolean isTermsAccepted() {
        return termsAccepted;
    }

    public void setTermsAccepted(boolean termsAccepted) {
        this.termsAccepted = termsAccepted;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean isLoanerLent() {
        return loanerLent;
    }

    public void setLoanerLent(boolean loanerLent) {
        this.loanerLent = loanerLent;
    }

    public boolean isSurveyAllowed() {
        return surveyAllowed;
    }

    public void setSurveyAllowed(boolean surveyAllowed) {
        this.surveyAllowed = surveyAllowed;
    }
}
