package org.posthorn.sample;

import java.util.List;
import org.posthorn.account.AccountScope;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.RecentAddresses;
import org.posthorn.account.Role;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.StartUpNotes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The account of {@code run --demo}: two users with a password that everybody knows, and sample data for the first. */
@Component
@ConditionalOnProperty("posthorn.demo")
class DemoAccount implements ApplicationRunner, StartUpNotes {

    private static final EmailAddress ADA = new EmailAddress("ada@demo.test");
    private static final EmailAddress BEN = new EmailAddress("ben@demo.test");
    private static final String PASSWORD = "demo";

    private final CreatingAccounts accounts;
    private final Users users;
    private final RecentAddresses addresses;
    private final LoadingSamples samples;

    DemoAccount(CreatingAccounts accounts, Users users, RecentAddresses addresses, LoadingSamples samples) {
        this.accounts = accounts;
        this.users = users;
        this.addresses = addresses;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (AccountScope.callAsSystem(() -> users.findByEmail(ADA.value())).isEmpty()) {
            User ada = accounts.createAccount("Demo", ADA, "Ada Park", PASSWORD);
            User ben = accounts.addUser(ada.accountId(), BEN, "Ben Ito", PASSWORD, Role.USER);
            AccountScope.callAs(ada.accountId(), () -> {
                addresses.note(ada.accountId(), ben.id(), Visitor.COLLEAGUE.addressFor(ADA.value()));
                samples.load(ada.accountId(), ada.id());
                return null;
            });
        }
    }

    @Override
    public List<StartUpNote> notes() {
        return List.of(new StartUpNote("Sign in as", ADA + " (super-admin) or " + BEN + ", password " + PASSWORD));
    }
}
