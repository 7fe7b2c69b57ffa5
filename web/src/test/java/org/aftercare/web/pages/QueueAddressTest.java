package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.insight.Ended;
import org.aftercare.insight.QueueQuestion.Side;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

class QueueAddressTest {
    @Test
    void everyRoleBeginsAtItsOwnSide() {
        assertThat(address().side(somebody(Role.CLERK))).isEqualTo(Side.COUNTER);
        assertThat(address().side(somebody(Role.TECHNICIAN))).isEqualTo(Side.BENCH);
        assertThat(address("side", "bench").side(somebody(Role.LEAD))).isEqualTo(Side.BENCH);
        assertThat(address("side", "nonsense").side(somebody(Role.LEAD))).isEqualTo(Side.COUNTER);
    }

    @Test
    void aViewIsAQuestion() {
        var me = somebody(Role.TECHNICIAN);
        assertThat(address("view", "breached")
                        .question(me, Instant.EPOCH, ZoneOffset.UTC)
                        .sla())
                .isEqualTo("BREACHED");
        assertThat(address("view", "mine")
                        .question(me, Instant.EPOCH, ZoneOffset.UTC)
                        .assignee())
                .isEqualTo("ana");
        assertThat(address("view", "ready")
                        .question(me, Instant.EPOCH, ZoneOffset.UTC)
                        .statuses())
                .containsExactly(TicketStatus.READY, TicketStatus.RETURN_READY);
        assertThat(address("view", "ready", "status", "READY")
                        .question(me, Instant.EPOCH, ZoneOffset.UTC)
                        .statuses())
                .containsExactly(TicketStatus.READY);
    }

    @Test
    void theBoardsListsAreAddressesToo() {
        var now = Instant.parse("2026-11-24T12:00:00Z");
        var lead = somebody(Role.LEAD);
        assertThat(address("view", "dueToday")
                        .question(lead, now, ZoneOffset.UTC)
                        .sla())
                .isEqualTo("DUE_TODAY");
        assertThat(address("view", "dueSoon")
                        .question(lead, now, ZoneOffset.UTC)
                        .sla())
                .isEqualTo("DUE_SOON");
        assertThat(address("age", "DAYS_5").question(lead, now, ZoneOffset.UTC).age())
                .isEqualTo("DAYS_5");
        assertThat(address("age", "YEARS").question(lead, now, ZoneOffset.UTC).age())
                .isEmpty();
        var missed = address("view", "ended", "kind", "PARTS", "result", "MISSED", "days", "7")
                .question(lead, now, ZoneOffset.UTC)
                .ended();
        assertThat(missed)
                .isEqualTo(new Ended(
                        ClockKind.PARTS, Ended.MISSED, Instant.parse("2026-11-17T12:00:00Z"), now.plusSeconds(1)));
        assertThat(address("view", "breached", "live", "true").with("view", "ready"))
                .as("what is asked for in the background is no part of an address")
                .isEqualTo("queue.xhtml?view=ready");
        assertThat(address("view", "ready").file("xlsx")).isEqualTo("queue.xlsx?view=ready");
    }

    @Test
    void whatNobodyKnowsCountsAsNotGiven() {
        var question = address("view", "<script>", "status", "GONE", "sort", "x")
                .question(somebody(Role.CLERK), Instant.EPOCH, ZoneOffset.UTC);
        assertThat(question.sla()).isEmpty();
        assertThat(question.statuses()).isEmpty();
        assertThat(question.sort()).isEqualTo("due");
    }

    @Test
    void oneGoesForwardAndBackAgain() {
        var first = address("view", "breached");
        assertThat(first.isFirst()).isTrue();
        var second = follow(first.next("c1"));
        assertThat(second.after()).isEqualTo("c1");
        var third = follow(second.next("c 2&"));
        assertThat(third.after()).isEqualTo("c 2&");
        assertThat(follow(third.previous()).after()).isEqualTo("c1");
        assertThat(follow(follow(third.previous()).previous()).isFirst()).isTrue();
        assertThat(follow(third.previous()).view()).isEqualTo("breached");
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        assertThat(follow(address("view", "breached", "after", "c1", "trail", "")
                                .with("status", "READY"))
                        .isFirst())
                .isTrue();
        assertThat(address("q", "ș & <b>").with("q", "")).isEqualTo("queue.xhtml");
    }

    private static QueueAddress address(String... parts) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) parameters.put(parts[i], new String[] {parts[i + 1]});
        return QueueAddress.of(parameters);
    }

    private static QueueAddress follow(String link) {
        Map<String, String[]> parameters = new HashMap<>();
        if (link.contains("?"))
            for (String part : link.substring(link.indexOf('?') + 1).split("&")) {
                var pair = part.split("=", 2);
                parameters.put(
                        pair[0],
                        new String[] {java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8)});
            }
        return QueueAddress.of(parameters);
    }

    private static Caller somebody(Role role) {
        return new Caller("ana", role, new Scope.AtStore(new StoreCode("RO-BUC-1"), new RegionCode("EAST")));
    }
}
