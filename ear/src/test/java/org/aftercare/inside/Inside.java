package org.aftercare.inside;

import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all tests inside the container: the WAR that ships, and the tests. */
@ArquillianSuiteDeployment
public class Inside {
    @Deployment
    public static WebArchive product() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class,
                        Path.of(System.getProperty("ship.target", "target"), "jar", "ROOT.war")
                                .toFile())
                .addPackages(true, Inside.class.getPackage());
    }
}
