package org.posthorn;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The settings that depend on others: the management port beside the main one, and what the demo must not touch. */
class StartUpDefaults implements EnvironmentPostProcessor {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        String managementPort = environment.getProperty("POSTHORN_MANAGEMENT_PORT");
        defaults.put("management.server.port", managementPort == null ? besidePort(environment) : managementPort);
        if (environment.getProperty("posthorn.demo", "false").equals("true")) {
            defaults.put("server.address", LOOPBACK);
            keepDemoApart(environment);
        }
        environment.getPropertySources().addLast(new MapPropertySource("posthorn-defaults", defaults));
    }

    private static String besidePort(ConfigurableEnvironment environment) {
        String port = environment.getProperty("server.port", "8080");
        try {
            int number = Integer.parseInt(port);
            return String.valueOf(number == 0 ? 0 : number == StartUpChecks.HIGHEST_PORT ? number - 1 : number + 1);
        } catch (NumberFormatException e) {
            throw new StartUpProblem("server.port is \"" + port + "\": give a number from 1 to 65535.");
        }
    }

    private static void keepDemoApart(ConfigurableEnvironment environment) {
        refuseOtherThanLoopback(environment, "server.address");
        refuseOtherThanLoopback(environment, "management.server.address");
        if (environment.containsProperty("POSTHORN_DATABASE_URL")) {
            throw new StartUpProblem("The demo brings a database of its own: unset POSTHORN_DATABASE_URL to run it.");
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "posthorn-demo",
                        Map.of(
                                "posthorn.data",
                                environment.getProperty("posthorn.data", "./data") + "/demo",
                                "posthorn.smtp.address",
                                LOOPBACK,
                                "posthorn.webhooks.allow-private",
                                "127.0.0.0/8")));
    }

    private static void refuseOtherThanLoopback(ConfigurableEnvironment environment, String name) {
        String address = environment.getProperty(name);
        if (!isLoopback(address)) {
            throw new StartUpProblem(
                    "The demo's passwords are known to everybody, so it listens on this machine only: leave out " + name
                            + "=" + address + ".");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address == null || InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
