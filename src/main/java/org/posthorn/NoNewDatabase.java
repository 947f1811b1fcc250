package org.posthorn;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** A command that only reads must not leave an empty embedded database behind where there was none. */
class NoNewDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String URL = "spring.datasource.url";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        String url = event.getEnvironment().getProperty(URL, "");
        if (url.startsWith("jdbc:h2:")) {
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("posthorn-only-reads", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }
}
