package org.posthorn.tracking.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How hits are kept until the database has them.
 *
 * @param segmentSize size of a journal file; one more is always made ready ahead
 * @param segmentAge after this time a journal file whose hits are all in the database is deleted even if it is not full
 * @param batch the most hits given to the database in one transaction
 * @param pause how long the drain waits for more hits after a batch that was not full
 * @param trust how long after a commit the database is believed to keep it through a kill; until then the journal
 *     keeps it too. H2 was seen to forget what it had committed within the last second, though it was told to sync
 * @param drainDeadline how long a shutdown waits for the drain; what is left then waits for the next start
 * @param linkCache room for link targets in memory
 * @param warmLinks how many of the newest links are loaded into it at the start
 */
@ConfigurationProperties("posthorn.journal")
record IngestSettings(
        @DefaultValue("16MB") DataSize segmentSize,
        @DefaultValue("10m") Duration segmentAge,
        @DefaultValue("1000") int batch,
        @DefaultValue("10ms") Duration pause,
        @DefaultValue("5s") Duration trust,
        @DefaultValue("10s") Duration drainDeadline,
        @DefaultValue("64MB") DataSize linkCache,
        @DefaultValue("100000") int warmLinks) {}
