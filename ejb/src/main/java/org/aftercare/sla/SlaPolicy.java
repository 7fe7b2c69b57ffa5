package org.aftercare.sla;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.ReferenceVersions;

/** What is promised today, read from {@code sla-policies.csv}; each version of it is kept. */
@ApplicationScoped
class SlaPolicy implements ReferenceReader {
    @Inject
    ReferenceFiles files;

    @Inject
    ReferenceVersions versions;

    private Promises atStart;

    @PostConstruct
    void read() {
        atStart = Promises.of(files.sheet(Promises.FILE, Promises.COLUMNS));
    }

    /** The terms of a clock that starts now; none only for a kind that isn't for all. */
    Optional<Terms> terms(Subject subject) {
        return atStart.terms(subject);
    }

    @Override
    public List<Problem> problems() {
        return atStart.problems();
    }

    @Override
    public void keep() {
        versions.keep("sla", atStart.version(), atStart.sheet().text());
    }
}
