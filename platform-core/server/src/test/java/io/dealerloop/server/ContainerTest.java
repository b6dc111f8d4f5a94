package io.dealerloop.server;

import java.io.File;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test against the real archive on Payara Micro, from outside, over HTTP. The archive is deployed once for all of them. */
@ExtendWith({RunningPlatform.class, ArquillianExtension.class})
abstract class ContainerTest {

    @Deployment(testable = false)
    static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, "dealerloop.war").importFrom(new File(System.getProperty("dealerloop.war")))
            .as(WebArchive.class);
    }

    static RunningPlatform.Servers platform() {
        return RunningPlatform.servers();
    }
}
