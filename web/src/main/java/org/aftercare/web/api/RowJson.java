package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.insight.QueueRow;

/** A line of a queue. @param dueAt absent while no promise runs */
public record RowJson(
        String number,
        long version,
        String status,
        String storeCode,
        String benchStore,
        String device,
        String modelName,
        String customerName,
        List<String> symptoms,
        String assignee,
        String coverage,
        String priority,
        boolean loanerLent,
        Instant openedAt,
        Instant dueAt,
        boolean paused,
        boolean atRisk,
        boolean breached) {

    static RowJson of(QueueRow row) {
        return new RowJson(
                row.number().value(),
                row.version(),
                row.status().name(),
                row.pickupStore().value(),
                row.benchStore().value(),
                row.deviceLabel(),
                Absent.ifEmpty(row.modelName()),
                row.customerName(),
                List.of(row.symptoms().split(",")),
                Absent.ifEmpty(row.assignee()),
                row.coverage() == null ? null : row.coverage().name(),
                row.priority().name(),
                row.loanerLent(),
                row.openedAt(),
                row.dueAt(),
                row.paused(),
                row.atRisk(),
                row.breached());
    }
}
