package org.posthorn.rights;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs on personal data run.
 *
 * @param nightly when retention runs, as a cron expression with seconds in the server's zone; {@code -} for never
 * @param lease after so long without a sign a job of a node that died is taken up by another
 * @param batch the most rows of one transaction
 * @param blobGrace how long a blob stays that nothing refers to: longer than mail may wait to be entered
 */
@ConfigurationProperties("posthorn.rights")
public record RightsSettings(
        @DefaultValue("0 30 3 * * *") String nightly,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("500") int batch,
        @DefaultValue("48h") Duration blobGrace) {}
