package org.posthorn;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, so that tests can say what time it is. */
@Configuration
class Time {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
