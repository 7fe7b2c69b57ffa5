package org.aftercare.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.ReferenceFiles.Problem;

/**
 * Has every room read its reference files at start, and stops the deployment with one line, the log naming every wrong
 * line, where they can't be used. What needs stores or policies at start depends on this bean.
 */
@Singleton
@Startup
@DependsOn("Schema")
public class ReferenceCheck {
    private static final Logger LOG = System.getLogger(ReferenceCheck.class.getName());

    @Inject
    ReferenceFiles files;

    @Inject
    Instance<ReferenceReader> readers;

    @PostConstruct
    void load() {
        List<Problem> problems = new ArrayList<>(files.strangers());
        readers.stream().forEach(reader -> problems.addAll(reader.problems()));
        if (!problems.isEmpty()) throw refusal(problems);
        readers.stream().forEach(ReferenceReader::keep);
    }

    private static Settings.Wrong refusal(List<Problem> problems) {
        problems.forEach(problem -> LOG.log(Level.ERROR, "reference data: {0}", problem));
        var more = problems.size() == 1 ? "" : " (the first of " + problems.size() + " problems, all in the log)";
        var wrong = new Settings.Wrong(Settings.REFERENCE_DATA, "cannot be used: " + problems.get(0) + more);
        System.setProperty(Schema.REFUSAL, wrong.getMessage());
        return wrong;
    }
}
