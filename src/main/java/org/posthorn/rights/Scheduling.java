package org.posthorn.rights;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the clock start jobs. */
@Configuration
@EnableScheduling
class Scheduling {}
