package org.posthorn;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks for what would keep the server from starting before anything is started, so that each is told in one sentence. */
class StartUpChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final int HIGHEST_PORT = 65_535;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        checkPort(environment, "server.port", "server.address", "POSTHORN_PORT");
        checkPort(environment, "management.server.port", "management.server.address", "POSTHORN_MANAGEMENT_PORT");
        checkPort(environment, "posthorn.smtp.port", "posthorn.smtp.address", "POSTHORN_SMTP_PORT");
        DataFolder data = DataFolder.take(Path.of(environment.getProperty("posthorn.data", "./data")));
        if (environment.getProperty("posthorn.demo", "false").equals("true")) {
            data.empty();
        }
        MySqlCheck.of(environment).ifPresent(MySqlCheck::run);
    }

    private static void checkPort(Environment environment, String name, String addressName, String variable) {
        int port = number(name, environment.getProperty(name, "0"));
        if (port == 0) {
            return;
        }
        try {
            // Free now: should it be taken until the server listens, StartUpProblems says the same.
            new ServerSocket(port, 1, address(environment.getProperty(addressName))).close();
        } catch (IOException e) {
            throw new StartUpProblem("Port " + port + " is taken or not allowed (" + e.getMessage()
                    + "): end the program that listens there, or choose another by --" + name + "=… or " + variable
                    + ".");
        }
    }

    private static int number(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number out of range.
        }
        throw new StartUpProblem(name + " is \"" + value + "\": give a number from 1 to 65535.");
    }

    private static @Nullable InetAddress address(@Nullable String address) throws IOException {
        return address == null || address.isEmpty() ? null : InetAddress.getByName(address);
    }
}
