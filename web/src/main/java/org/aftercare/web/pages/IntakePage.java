package org.aftercare.web.pages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.counter.AlreadyOpen;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.OpenedTicket;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanerCard;
import org.aftercare.loaner.LoanerTaken;
import org.aftercare.network.Country;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.Coverage;
import org.primefaces.PrimeFaces;

/** The counter: who comes, with what, and what is owed. Keeps what is typed until the ticket is open. */
@Named
@ViewScoped
public class IntakePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PHOTOS = 4;
    private static final Set<String> SHOWN = Set.of(
            "imei",
            "modelCode",
            "soldOn",
            "soldInCountry",
            "customer.name",
            "customer.phone",
            "customer.email",
            "customer.language",
            "symptoms",
            "condition",
            "termsAccepted",
            "loaner",
            "loan.looks",
            "loan.agreed",
            "photo");

    @Inject
    CounterDesk counter;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    CaseFile files;

    @Inject
    EvidenceDesk evidence;

    @Inject
    FaultCodes codes;

    @Inject
    LoanBook loans;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    @Inject
    Going going;

    private final IntakeForm form = new IntakeForm();
    private transient List<Part> photos;
    private transient DeviceCard device;
    private transient Coverage verdict;
    private transient List<LoanerCard> free;
    private final ArrayList<byte[]> kept = new ArrayList<>();
    private Instant arrivedAt;
    private String openTicket = "";
    private transient Mistakes wrong;

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.LEAD);
        if (form.getLanguage().isEmpty())
            form.setLanguage(network.country(me.mustHaveStore().country())
                    .map(Country::language)
                    .orElse(me.getLanguage()));
    }

    /** A scan: what is it, what is owed, is it here already? The customer came at the first one. */
    public void lookUp() {
        if (arrivedAt == null) arrivedAt = me.now();
        wrong = null;
        device = null;
        verdict = null;
        openTicket = "";
        try {
            look();
            tellBar();
        } catch (InvalidInput refused) {
            tell(refused);
        }
        PrimeFaces.current().ajax().addCallbackParam("found", device != null && wrong == null);
    }

    /** The verdict again, after symptoms, model or proof of purchase changed. */
    public void recheck() {
        if (form.getCode().isBlank()) return;
        lookUp();
    }

    private void look() {
        device = devices.atCounter(form.imei(), form.serial());
        openTicket = files.openOf(device.id()).stream()
                .findFirst()
                .map(TicketNumber::value)
                .orElse("");
        verdict = counter.verdict(
                me.mustHaveStore().code(), chosen(device), form.isProofOfPurchase(), form.getSymptoms());
    }

    /** The device as it will be once the clerk's choice of the model and the paper's word on the sale are kept. */
    private DeviceCard chosen(DeviceCard found) {
        var sold = found.sold(form.soldOn(), form.getSoldInCountry());
        if (!sold.modelCode().isEmpty() || form.getModelCode().isEmpty()) return sold;
        return devices.model(form.getModelCode()).map(sold::ofModel).orElse(sold);
    }

    /** Somebody known by this phone? The page fills in what is still empty. */
    public void recognise() {
        customers.byPhone(form.getPhone(), me.mustHaveStore().country()).ifPresent(known -> {
            var ajax = PrimeFaces.current().ajax();
            ajax.addCallbackParam("name", known.name());
            ajax.addCallbackParam("email", known.email());
            ajax.addCallbackParam("language", known.language());
        });
    }

    public void open() {
        wrong = null;
        try {
            keepPhotos();
            describeLoan();
            var opened = counter.open(form.intake(me.mustHaveStore(), arrivedAt));
            addPhotos(opened);
            going.to("receipt", "ticket", opened.ticket().number());
        } catch (InvalidInput refused) {
            tell(refused);
        } catch (LoanerTaken refused) {
            free = null;
            wrong = Mistakes.of(me.getWords(), refused, SHOWN);
        } catch (AlreadyOpen refused) {
            openTicket = String.valueOf(refused.arguments()[0]);
            wrong = Mistakes.of(me.getWords(), refused, SHOWN);
        }
    }

    /** What nobody says otherwise looks as it did when it was last seen. */
    private void describeLoan() {
        if (!form.getLoanLooks().isBlank()) return;
        getFree().stream()
                .filter(one -> one.code().equals(form.getLoaner()))
                .forEach(one -> form.setLoanLooks(one.looks()));
    }

    /** Browsers forget chosen files when a form comes back: they are kept here meanwhile. */
    private void keepPhotos() {
        if (photos == null) return;
        for (Part photo : photos) if (photo.getSize() > 0 && kept.size() < MOST_PHOTOS) kept.add(Uploads.read(photo));
        photos = null;
    }

    /** The ticket is open whatever becomes of the photos: an unreadable one is told on the next page. */
    private void addPhotos(OpenedTicket opened) {
        for (byte[] photo : kept) {
            try {
                evidence.keep(opened.ticket().number(), photo);
            } catch (InvalidInput refused) {
                going.tell(me.getWords().of(refused.errors().get(0)));
            }
        }
    }

    /** At the field at once, not only when everything else is filled in. */
    private void tellBar() {
        device.bar("imei").ifPresent(bar -> tell(new InvalidInput(List.of(bar))));
    }

    private void tell(InvalidInput refused) {
        wrong = Mistakes.of(me.getWords(), refused, SHOWN);
    }

    private void lookAgain() {
        if (device != null || form.getCode().isBlank()) return;
        try {
            look();
        } catch (InvalidInput told) {
            device = null;
        }
    }

    /** What is on the counter, or null before the first scan. */
    public DeviceCard getDevice() {
        lookAgain();
        return device;
    }

    /** The same as the verdict sees it: of the model that was chosen, sold as the paper tells. */
    public DeviceCard getShown() {
        return getDevice() == null ? null : chosen(device);
    }

    public Coverage getVerdict() {
        lookAgain();
        return verdict;
    }

    /** The models to choose from: those of its TAC, else all. */
    public List<DeviceModel> getModels() {
        var all = devices.models();
        var likely = getDevice() == null
                ? List.<DeviceModel>of()
                : all.stream()
                        .filter(model -> device.candidates().contains(model.code()))
                        .toList();
        return likely.isEmpty() ? all : likely;
    }

    public boolean isModelOpen() {
        return getDevice() != null && device.modelCode().isEmpty();
    }

    /** What the proof of purchase would tell isn't on file. */
    public boolean isSaleOpen() {
        return getDevice() != null
                && (device.soldOn().isEmpty() || device.soldInCountry().isEmpty());
    }

    /** All countries by their names: phones travel. */
    public Map<String, String> getCountries() {
        return Stream.of(Locale.getISOCountries())
                .collect(Collectors.toMap(me.getWords()::country, code -> code, (one, same) -> one, TreeMap::new));
    }

    public List<FaultCodes.Symptom> getSymptoms() {
        return codes.symptoms();
    }

    /** Languages that letters may be asked in: those of the network's countries and English, by their names. */
    public Map<String, String> getLanguages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH.getLanguage(), form.getLanguage()),
                        network.stores().stream()
                                .map(StoreCard::country)
                                .distinct()
                                .flatMap(code -> network.country(code).stream())
                                .map(Country::language))
                .distinct()
                .collect(Collectors.toMap(
                        code -> Locale.forLanguageTag(code).getDisplayLanguage(me.getLocale()),
                        code -> code,
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The loaners of the store that nobody has. */
    public List<LoanerCard> getFree() {
        if (free == null) free = loans.free(me.mustHaveStore().code());
        return free;
    }

    public IntakeForm getForm() {
        return form;
    }

    public String getOpenTicket() {
        return openTicket;
    }

    public int getKept() {
        return kept.size();
    }

    public List<Part> getPhotos() {
        return photos;
    }

    public void setPhotos(List<Part> photos) {
        this.photos = photos;
    }

    public Mistakes getWrong() {
        return wrong == null ? Mistakes.NONE : wrong;
    }
}
