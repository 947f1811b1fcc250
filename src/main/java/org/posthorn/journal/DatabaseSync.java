package org.posthorn.journal;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Makes what the database committed survive a power cut, before a journal forgets it. MySQL and MariaDB do that at
 * each commit; H2 never calls fsync unless it is told to.
 */
public final class DatabaseSync implements Runnable {

    private final JdbcTemplate jdbc;
    private @Nullable Boolean needed;

    public DatabaseSync(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @throws org.springframework.dao.DataAccessException when the database is away */
    @Override
    public void run() {
        if (needed == null) {
            needed = isH2();
        }
        if (needed) {
            jdbc.execute("checkpoint sync");
        }
    }

    private boolean isH2() {
        DataSource dataSource = jdbc.getDataSource();
        if (dataSource == null) {
            return false;
        }
        try {
            String url = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getURL());
            return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.H2;
        } catch (MetaDataAccessException e) {
            throw new DataAccessResourceFailureException("The database is away.", e);
        }
    }
}
