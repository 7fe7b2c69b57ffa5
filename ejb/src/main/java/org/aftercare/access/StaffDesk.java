package org.aftercare.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Who works where. Nothing is kept between calls: whoever was hired a second ago is known. */
@Stateless
public class StaffDesk {
    @Inject
    People people;

    @Inject
    Callers callers;

    /**
     * Those who work in any of these stores, the managers of any of these regions, and head office: two statements,
     * however many stores. Points of sale are machines and left out.
     */
    public List<Colleague> around(Collection<StoreCode> stores, Collection<RegionCode> regions) {
        callers.mustBe(Role.SYSTEM);
        return Stream.concat(people.ofStores(stores), people.above(regions)).toList();
    }

    public Optional<Colleague> find(String name) {
        callers.mustBe(Role.SYSTEM);
        return people.find(name).map(Person::colleague);
    }

    /** The leads of that store and the managers of its region, by name: whoever may have to answer for it. */
    public List<Colleague> answerable(StoreCode store, RegionCode region) {
        callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        return Stream.concat(
                        people.ofStores(List.of(store)).filter(one -> one.is(Role.LEAD)),
                        people.above(List.of(region)).filter(one -> one.is(Role.MANAGER)))
                .toList();
    }
}
