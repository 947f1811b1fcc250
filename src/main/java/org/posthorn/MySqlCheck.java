package org.posthorn;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Whether the MySQL or MariaDB server is there, new enough, and keeps what it acknowledged. */
record MySqlCheck(String url, Properties connection) {

    private static final Logger log = LoggerFactory.getLogger(MySqlCheck.class);

    private static final String CONNECT_MILLIS = "10000";
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** Empty when the settings name another kind of database. */
    static Optional<MySqlCheck> of(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:mariadb:")) {
            return Optional.empty();
        }
        Properties connection = new Properties();
        connection.put("user", environment.getProperty("spring.datasource.username", ""));
        connection.put("password", environment.getProperty("spring.datasource.password", ""));
        connection.put("connectTimeout", CONNECT_MILLIS);
        return Optional.of(new MySqlCheck(url, connection));
    }

    /** @throws StartUpProblem when the server can't be used */
    void run() {
        try (Connection session = DriverManager.getConnection(url, connection);
                Statement statement = session.createStatement()) {
            refuseOld(text(statement, "select version()"));
            warnOfLoss(statement);
        } catch (SQLException e) {
            throw new StartUpProblem(
                    "The database " + withoutParameters() + " can't be used (" + firstLine(e)
                            + "): start it, or mend POSTHORN_DATABASE_URL, POSTHORN_DATABASE_USER and POSTHORN_DATABASE_PASSWORD.");
        }
    }

    /** @throws StartUpProblem for what is older than MySQL 8.0 or MariaDB 10.6 */
    static void refuseOld(String version) {
        Matcher number = VERSION.matcher(version);
        if (!number.matches()) {
            return;
        }
        int major = Integer.parseInt(number.group(1));
        int minor = Integer.parseInt(number.group(2));
        boolean oldMariaDb = version.toLowerCase(Locale.ROOT).contains("mariadb") && major == 10 && minor < 6;
        if (major < 8 || oldMariaDb) {
            throw new StartUpProblem(
                    "The database server is " + version + ": Posthorn needs MySQL 8.0 or MariaDB 10.6, or newer.");
        }
    }

    private static void warnOfLoss(Statement statement) throws SQLException {
        if (!"1".equals(text(statement, "select @@innodb_flush_log_at_trx_commit"))) {
            log.warn(
                    "The database may lose acknowledged data when its machine stops: set innodb_flush_log_at_trx_commit=1.");
        }
        if (!"1".equals(text(statement, "select @@sync_binlog"))) {
            log.warn(
                    "The database's replicas and backups may miss acknowledged data when its machine stops: set sync_binlog=1.");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** Parameters of the URL may hold a password. */
    private String withoutParameters() {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
