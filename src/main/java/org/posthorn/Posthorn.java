package org.posthorn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The server: starts every module in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Posthorn", sharedModules = "kernel")
public class Posthorn {

    /** Starts the server, or says in a sentence why not and ends with a code other than 0. */
    public static void main(String[] args) {
        CommandLine line = CommandLine.of(args);
        if (line instanceof CommandLine.Said said) {
            said.print();
            System.exit(said.exitCode());
        }
        SpringApplication application = new SpringApplication(Posthorn.class);
        application.setLogStartupInfo(false);
        application.addListeners(new StartUpChecks());
        try {
            application.run(((CommandLine.Start) line).settings());
        } catch (RuntimeException e) {
            // Told already, by StartUpProblems or by Spring Boot; threads that are left must not keep the process.
            System.exit(1);
        }
    }
}
