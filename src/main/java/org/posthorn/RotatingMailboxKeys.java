package org.posthorn;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.posthorn.mailbox.MailboxSettings;
import org.posthorn.mailbox.RotatingKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The command {@code rotate-keys}: seals the tokens of connected mailboxes with new keys. Nothing but the database is opened. */
final class RotatingMailboxKeys {

    /** Exit code when the keys could not be replaced; what is sealed can be opened all the same. */
    static final int FAILED = 1;

    private RotatingMailboxKeys() {}

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties(MailboxSettings.class)
    static class OnlyTheDatabase {}

    /** Says what was done, and returns the exit code. */
    static int run(String[] settings, PrintStream out) {
        SpringApplication application = new SpringApplication(OnlyTheDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addListeners(new NoNewDatabase());
        try (ConfigurableApplicationContext context = application.run(settings)) {
            return rotate(context.getBean(DataSource.class), context.getBean(MailboxSettings.class), out);
        }
    }

    static int rotate(DataSource database, MailboxSettings settings, PrintStream out) {
        try {
            long mailboxes = RotatingKeys.over(
                            JdbcClient.create(database),
                            new JdbcTransactionManager(database),
                            settings,
                            Clock.systemUTC())
                    .rotate();
            out.println("New keys are in use; the tokens of " + mailboxes + " mailboxes were sealed anew.");
            return 0;
        } catch (CannotGetJdbcConnectionException e) {
            out.println("The database can't be opened. A running server holds the embedded one: stop it first.");
        } catch (DataAccessException e) {
            out.println("The keys can't be read: " + e.getMostSpecificCause().getMessage());
        } catch (IllegalStateException | UncheckedIOException e) {
            out.println(e.getMessage());
        }
        return FAILED;
    }
}
