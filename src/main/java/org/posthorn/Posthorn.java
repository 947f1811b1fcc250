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

    public static void main(String[] args) {
        SpringApplication.run(Posthorn.class, args);
    }
}
