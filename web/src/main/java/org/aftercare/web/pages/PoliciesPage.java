package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Sheet.Column;
import org.aftercare.platform.Sheet.Kind;
import org.aftercare.warranty.PolicyAct;
import org.aftercare.warranty.PolicyCard;
import org.aftercare.warranty.PolicyCard.State;
import org.aftercare.warranty.PolicyComparison;
import org.aftercare.warranty.PolicyDesk;
import org.aftercare.warranty.PolicyFormat;
import org.aftercare.warranty.PolicySheets;
import org.aftercare.warranty.PolicySpan;
import org.aftercare.warranty.PolicyTable;
import org.aftercare.web.Csvw;
import org.omnifaces.util.Faces;

/**
 * The versions of the coverage policies: all of them, or one with what it says, or the format of their files. Which of
 * these, the address tells.
 */
@Named
@RequestScoped
public class PoliciesPage {
    private static final String CONFIRMED = "confirmed";
    private static final int SHORT = 24;

    @Inject
    PolicyDesk desk;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private String version;
    private String with;
    private String act;
    private List<PolicyCard> versions;
    private List<PolicyAct> history;
    private PolicySheets chosen;
    private PolicyComparison comparison;
    private List<PolicyFormat> formats;

    @PostConstruct
    void read() {
        version = parameter("version");
        with = parameter("with");
        act = parameter("act");
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.OFFICE, Role.MANAGER);
        if (!act.isEmpty() && !List.of("try", "force").contains(act)) throw new NotFound("policy", act);
        if (!act.isEmpty()) me.getCaller().mustBe(Role.OFFICE);
        if (!version.isEmpty()) getChosen();
        if (!with.isEmpty()) getComparison();
        var wanted = parameter("download");
        if (wanted.equals("schema"))
            send("policies.csv-metadata.json", Csvw.of(desk.formats()).toString());
        else if (!wanted.isEmpty() && !version.isEmpty()) send(wanted, textOf(wanted));
    }

    private String textOf(String file) {
        return getChosen().tables().stream()
                .filter(table -> table.file().equals(file))
                .map(PolicyTable::text)
                .findFirst()
                .orElseThrow(() -> new NotFound("policy", file));
    }

    static void send(String name, String text) {
        Faces.sendFile(text.getBytes(StandardCharsets.UTF_8), name, true);
    }

    public boolean isOffice() {
        return me.is("OFFICE");
    }

    /** What holds first, then what is to come, what waits and what was. */
    public List<PolicyCard> getVersions() {
        if (versions == null)
            versions = desk.versions().stream()
                    .sorted(Comparator.comparing(PolicyCard::state))
                    .toList();
        return versions;
    }

    public boolean isProposed() {
        return getVersions().stream().anyMatch(card -> card.state() == State.PROPOSED);
    }

    public PolicyCard getInForce() {
        return getVersions().stream()
                .filter(card -> card.state() == State.IN_FORCE)
                .findFirst()
                .orElseThrow(() -> new NotFound("policy", ""));
    }

    /** What another is compared with: what is in force first, never itself. */
    public List<PolicyCard> getOthers() {
        return getVersions().stream()
                .filter(card -> !card.version().equals(version))
                .toList();
    }

    public List<PolicyAct> getHistory() {
        if (history == null) history = desk.history();
        return history;
    }

    public PolicySheets getChosen() {
        if (chosen == null) chosen = desk.read(version);
        return chosen;
    }

    public PolicyComparison getComparison() {
        if (comparison == null) comparison = desk.compare(with, version);
        return comparison;
    }

    public List<PolicyFormat> getFormats() {
        if (formats == null) formats = desk.formats();
        return formats;
    }

    /** From when until when, in words. */
    public String span(PolicySpan span) {
        var words = me.getWords();
        if (span.isFromTheBeginning())
            return span.until()
                    .map(until -> words.of("policies.span.until", until))
                    .orElseGet(() -> words.of("policies.span.ever"));
        return span.until()
                .map(until -> words.of("policies.span", span.from(), until))
                .orElseGet(() -> words.of("policies.span.from", span.from()));
    }

    /** From which day an act has its version hold. */
    public String from(PolicyAct done) {
        return new PolicySpan(done.version(), done.from(), Optional.empty()).isFromTheBeginning()
                ? me.getWords().of("policies.beginning")
                : me.getWords().day(done.from());
    }

    public String count(PolicyComparison.Kind kind) {
        return me.say("policies.compare." + kind, getComparison().count(kind));
    }

    public boolean isConfirmation(String column) {
        return column.equals(CONFIRMED);
    }

    /** How many of a file's lines nobody has confirmed yet; none where it has no such column. */
    public int unconfirmed(PolicyTable table) {
        int at = table.columns().indexOf(CONFIRMED);
        return at < 0
                ? 0
                : (int) table.lines().stream()
                        .filter(line -> at < line.size() && line.get(at).equals("no"))
                        .count();
    }

    /** Sentences take room, codes stay on one line. */
    public boolean isLong(String cell) {
        return cell.length() > SHORT;
    }

    /** What a cell of a column may hold, in words. */
    public String holds(Column column) {
        var words = me.getWords();
        if (!column.among().isEmpty()) return String.join(", ", column.among());
        if (column.kind() == Kind.WHOLE || column.kind() == Kind.DECIMAL)
            return words.of("policies.kind." + column.kind(), column.from(), column.to());
        return words.of("policies.kind." + column.kind());
    }

    public String getVersion() {
        return version;
    }

    public String getWith() {
        return with;
    }

    public String getAct() {
        return act;
    }

    /** Which view of the page it is: all versions, one of them, the format, or a trial. */
    public String getView() {
        if (!parameter("trial").isEmpty()) return "trial";
        if (!version.isEmpty()) return "version";
        return parameter("view").equals("format") ? "format" : "all";
    }
}
