package org.posthorn;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import java.io.PrintStream;
import org.posthorn.shell.ColorSchemeToggle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The server: starts every module in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Posthorn", sharedModules = "kernel")
@Push(transport = Transport.WEBSOCKET_XHR) // what browsers send passes the security filters each time
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://styles/posthorn.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Posthorn implements AppShellConfigurator {

    /** Starts the server, or says in a sentence why not and ends with a code other than 0. */
    public static void main(String[] args) {
        CommandLine line = CommandLine.of(args);
        if (line instanceof CommandLine.Said said) {
            said.print();
            System.exit(said.exitCode());
        }
        if (line instanceof CommandLine.Use use) {
            System.exit(use.tool().run(use.words(), terminal()));
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

    @SuppressWarnings("SystemOut") // the answer to a command belongs on the terminal, not in the log
    private static PrintStream terminal() {
        return System.out;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Posthorn");
        settings.addFavIcon("icon", "images/mark.svg", "any");
        ColorSchemeToggle.restore(settings);
    }
}
