package org.aftercare.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Contact;
import org.aftercare.access.PersonCard;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.StoreCode;

/**
 * The first people of an installation, from {@code people.csv}: added at a start when their name is new, and not
 * changed by the file again, so that a password may be taken out of it once its owner is in; only an address or a
 * language that isn't known yet is taken over later.
 */
@ApplicationScoped
class PeopleFile implements ReferenceReader {
    private record Newcomer(PersonCard card, Scope scope, Contact contact, String password) {}

    private static final int LONGEST_ADDRESS = 254;
    private static final String[] STAFF = {"clerk", "technician", "lead", "manager", "office", "pos"};

    @Inject
    ReferenceFiles files;

    @Inject
    NetworkDesk network;

    @Inject
    AccessDesk access;

    private List<Newcomer> newcomers;
    private List<Problem> problems;

    @PostConstruct
    void read() {
        Sheet sheet =
                files.sheetIfAny("people.csv", "name", "full_name", "role", "place", "password", "email?", "language?");
        newcomers = Callers.acting(Caller.SYSTEM, () -> sheet.rows(this::newcomer));
        problems = sheet.problems();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void keep() {
        Callers.acting(
                Caller.SYSTEM,
                () -> newcomers.forEach(newcomer ->
                        access.add(newcomer.card(), newcomer.scope(), newcomer.contact(), newcomer.password())));
    }

    private Newcomer newcomer(Sheet.Row row) {
        var role = row.oneOf("role", STAFF);
        var place = row.maybe("place");
        var is = Role.valueOf(role.toUpperCase(Locale.ROOT));
        var card = new PersonCard(row.key("name"), row.text("full_name"), is, place);
        return new Newcomer(card, scope(is, place), contact(row), row.text("password"));
    }

    private static Contact contact(Sheet.Row row) {
        return new Contact(
                row.readIfAny("email", PeopleFile::address, "e-mail address").orElse(""),
                row.readIfAny("language", PeopleFile::language, "language like ro")
                        .orElse(""));
    }

    private static String address(String text) {
        if (text.length() > LONGEST_ADDRESS || !text.matches("[!-~&&[^@,;<>]]+@[!-~&&[^@,;<>]]+"))
            throw new IllegalArgumentException(text);
        return text;
    }

    private static String language(String text) {
        if (!Locale.forLanguageTag(text).toLanguageTag().equals(text)) throw new IllegalArgumentException(text);
        return text;
    }

    /** Those of a store see their store, a manager the region, head office all. */
    private Scope scope(Role role, String place) {
        if (role == Role.OFFICE && place.isEmpty()) return new Scope.Everywhere();
        if (role == Role.MANAGER && isRegion(place)) return new Scope.InRegion(new RegionCode(place));
        Optional<Scope> store = StoreCode.isValid(place)
                ? network.find(new StoreCode(place)).map(card -> new Scope.AtStore(card.code(), card.region()))
                : Optional.empty();
        return store.orElseThrow(() -> new IllegalArgumentException("has no place '" + place + "' for its role"));
    }

    private boolean isRegion(String place) {
        return network.stores().stream()
                .anyMatch(store -> store.region().value().equals(place));
    }
}
