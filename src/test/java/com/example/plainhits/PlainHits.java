package com.example.plainhits;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A server of Spring MVC, Spring Security and JPA in their defaults, on virtual threads. */
@SpringBootApplication
public class PlainHits {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(PlainHits.class)
                .properties(Map.of(
                        // Not the other server's settings, which are on the same class path.
                        "spring.config.location", "optional:file:./none/",
                        "spring.autoconfigure.exclude",
                                "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                        "spring.flyway.enabled", "false",
                        "spring.jpa.hibernate.ddl-auto", "create",
                        "spring.threads.virtual.enabled", "true",
                        "server.address", "127.0.0.1",
                        "server.tomcat.max-keep-alive-requests", "-1",
                        "logging.level.root", "warn"))
                .run(arguments);
    }
}
