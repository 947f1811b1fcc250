package org.posthorn.tracking;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server keeps its files and where recipients reach it.
 *
 * @param data folder of the journal and of the server's secret
 * @param publicUrl stands in front of every pixel and link; without a slash at its end
 * @param secret what tokens are signed with, at least 32 characters; empty for one that is made at the first start and
 *     kept in the data folder
 */
@ConfigurationProperties("posthorn")
public record TrackingSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("") String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "TrackingSettings[data=" + data + ", publicUrl=" + publicUrl + "]";
    }
}
