package org.posthorn;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.VerifyingLedger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The command {@code verify-consents}: walks through the ledgers of all accounts (P5). Nothing but the database is opened. */
final class VerifyingConsents {

    /** Exit code when a ledger is not as it was written. */
    static final int BROKEN = 1;
    /** Exit code when the ledgers could not be read. */
    static final int UNREADABLE = 3;

    private VerifyingConsents() {}

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class OnlyTheDatabase {}

    /** Says a line for each account, and returns the exit code. */
    static int run(String[] settings, PrintStream out) {
        SpringApplication application = new SpringApplication(OnlyTheDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addListeners(new NoNewDatabase());
        try (ConfigurableApplicationContext context = application.run(settings)) {
            return verify(context.getBean(DataSource.class), out);
        }
    }

    static int verify(DataSource database, PrintStream out) {
        VerifyingLedger ledger = VerifyingLedger.over(database);
        try {
            List<AccountId> accounts = ledger.accounts();
            boolean intact = true;
            for (AccountId account : accounts) {
                VerifyingLedger.Outcome outcome = ledger.verify(account);
                intact &= outcome.intact();
                out.println(line(account, outcome));
            }
            out.println(accounts.isEmpty() ? "There are no consents yet." : intact ? "All intact." : "NOT INTACT.");
            return intact ? 0 : BROKEN;
        } catch (CannotGetJdbcConnectionException e) {
            out.println("The database can't be opened. A running server holds the embedded one: ask it instead, at"
                    + " /api/v1/consents/verify, or stop it first.");
        } catch (DataAccessException e) {
            out.println(
                    "The consents can't be read: " + e.getMostSpecificCause().getMessage());
        }
        return UNREADABLE;
    }

    private static String line(AccountId account, VerifyingLedger.Outcome outcome) {
        return outcome.intact()
                ? String.format(
                        Locale.ROOT,
                        "account %d: %d entries, intact, head %s",
                        account.value(),
                        outcome.entries(),
                        outcome.head())
                : String.format(
                        Locale.ROOT,
                        "account %d: %d entries, BROKEN at entry %d",
                        account.value(),
                        outcome.entries(),
                        outcome.brokenAt());
    }
}
