package org.posthorn.account;

import java.util.List;
import java.util.function.Supplier;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.springframework.context.ApplicationContext;

/** Makes accounts and users that no other test knows, through the real use cases. */
public final class TestUsers {

    public static final String PASSWORD = "correct horse battery";

    private final ApplicationContext context;

    public TestUsers(ApplicationContext context) {
        this.context = context;
    }

    /** The super-admin of a new account. */
    public User superAdmin() {
        return creating().createAccount("Acme", freshAddress(), "Ada Lovelace", PASSWORD);
    }

    public User colleagueOf(User user) {
        return creating().addUser(user.accountId(), freshAddress(), "Ben Bitdiddle", PASSWORD, Role.USER);
    }

    /** A token of the user with these scopes. */
    public String token(User user, Scope... scopes) {
        return in(
                user.accountId(),
                () -> context.getBean(IssuingTokens.class)
                        .issue(user.id(), "test", List.of(scopes), IssuingTokens.DEFAULT_LIFE)
                        .secret());
    }

    /** Lets a super-admin switch the user off. */
    public void deactivate(User user) {
        Users users = context.getBean(Users.class);
        in(user.accountId(), () -> {
            User found = users.findById(user.id().value()).orElseThrow();
            found.deactivate();
            return users.save(found);
        });
    }

    private static <T> T in(AccountId account, Supplier<T> work) {
        return AccountScope.callAs(account, work);
    }

    private CreatingAccounts creating() {
        return context.getBean(CreatingAccounts.class);
    }

    private static EmailAddress freshAddress() {
        return new EmailAddress(RandomText.ofLength(12) + "@posthorn.test");
    }
}
