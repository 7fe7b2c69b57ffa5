package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.sla.BreachCard;
import org.aftercare.sla.BreachDesk;
import org.aftercare.sla.BreachList;
import org.aftercare.sla.BreachReason;
import org.aftercare.sla.StaleBreach;

/**
 * What is done to breaches on their list: to one, or to all that were ticked. Each is an act of its own: what fails is
 * told by name and stays open with what was typed, the rest is done.
 */
@Named
@RequestScoped
public class BreachActs {
    private static final int MOST = 50;

    @Inject
    BreachDesk desk;

    @Inject
    BreachList list;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private final List<String> failures = new ArrayList<>();
    private final Map<Long, Long> seen = new LinkedHashMap<>();
    private int succeeded;
    private Map<String, String> errors = Map.of();
    private List<BreachCard> open = List.of();

    /** Does what the form asks for, if one was sent. @return whether the way leads on to another page */
    boolean done(BreachAddress address) {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            open = list.some(ids("open"));
            return false;
        }
        Stream.of(values("acknowledge"), values("seen")).flatMap(Arrays::stream).forEach(this::read);
        if (!typed("acknowledge").isEmpty()) each(desk::acknowledge);
        else if (request.getParameter("explain") != null) each(this::explain);
        else if (request.getParameter("give") != null) each((id, version) -> desk.give(id, version, typed("person")));
        if (failures.isEmpty() && errors.isEmpty()) {
            going.tell(me.say("breaches.done", succeeded));
            going.to(address.here() + "#list");
            return true;
        }
        open = list.some(typed("acknowledge").isEmpty() ? seen.keySet() : List.of());
        return false;
    }

    private BreachCard explain(long id, long version) {
        var reason = Arrays.stream(BreachReason.values())
                .filter(one -> one.name().equals(typed("reason")))
                .findFirst();
        return desk.explain(id, version, reason.orElse(null), typed("words"));
    }

    /** One after the other; what is wrong with the form itself is wrong with all of them, and told once. */
    private void each(BiFunction<Long, Long, BreachCard> act) {
        for (var one : List.copyOf(seen.entrySet())) {
            try {
                act.apply(one.getKey(), one.getValue());
                seen.remove(one.getKey());
                succeeded++;
            } catch (StaleBreach stale) {
                failures.add(me.getWords().of(stale));
            } catch (NotFound gone) {
                failures.add(me.getWords().of("breaches.gone"));
                seen.remove(one.getKey());
            } catch (InvalidInput wrong) {
                errors = wrong.errors().stream()
                        .collect(Collectors.toMap(FieldError::field, me::say, (first, other) -> first));
                return;
            }
        }
    }

    /** {@code id:version}, as the page wrote it. */
    private void read(String pair) {
        if (!pair.matches("[0-9]{1,18}:[0-9]{1,18}") || seen.size() >= MOST) return;
        String[] parts = pair.split(":");
        seen.put(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
    }

    private Set<Long> ids(String name) {
        return Arrays.stream(values(name))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .limit(MOST)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private String[] values(String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    /** What was typed into a field of the form that is open. */
    public String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    public boolean isMay() {
        return me.getCaller().is(Role.LEAD, Role.MANAGER, Role.OFFICE);
    }

    /** What the open form is about, as it is now. */
    public List<BreachCard> getOpen() {
        return isMay() ? open : List.of();
    }

    public BreachReason[] getReasons() {
        return BreachReason.values();
    }

    /** To whom all that are open may be given. */
    public List<Colleague> getCandidates() {
        Map<String, Colleague> known = new HashMap<>();
        Optional<Set<String>> common = Optional.empty();
        for (BreachCard breach : onePerStore()) {
            var candidates = desk.candidates(breach);
            candidates.forEach(one -> known.put(one.name(), one));
            Set<String> names = candidates.stream().map(Colleague::name).collect(Collectors.toSet());
            common.ifPresent(names::retainAll);
            common = Optional.of(names);
        }
        return common.orElse(Set.of()).stream().sorted().map(known::get).toList();
    }

    private List<BreachCard> onePerStore() {
        Map<Object, BreachCard> first = new LinkedHashMap<>();
        getOpen().forEach(breach -> first.putIfAbsent(breach.store(), breach));
        return List.copyOf(first.values());
    }

    /** How many of those sent were done, where others weren't. */
    public int getSucceeded() {
        return succeeded;
    }

    public List<String> getFailures() {
        return failures;
    }

    public Map<String, String> getErrors() {
        return errors;
    }
}
