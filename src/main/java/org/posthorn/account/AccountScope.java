package org.posthorn.account;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;

/**
 * The account that the current thread's database work is bound to, where no signed-in user says so: jobs, the journal's
 * drain, sign-in itself. Must be entered before the transaction begins.
 */
public final class AccountScope {

    /** Stands for all accounts; no account ever has this id. */
    static final long SYSTEM = -1;

    private static final ThreadLocal<@Nullable Long> CURRENT = new ThreadLocal<>();

    private AccountScope() {}

    /** Runs the work bound to one account. */
    public static <T extends @Nullable Object> T callAs(AccountId account, Supplier<T> work) {
        return call(account.value(), work);
    }

    /** Runs the work with sight of every account: only for what happens before an account is known. */
    public static <T extends @Nullable Object> T callAsSystem(Supplier<T> work) {
        return call(SYSTEM, work);
    }

    /**
     * The account that plain SQL on this thread names, the one that Hibernate binds: that of the scope, or else of the signed-in
     * user; one that nobody has where there is neither.
     *
     * @throws IllegalStateException when the thread works for all accounts
     */
    public static AccountId account() {
        long key = CurrentAccount.key();
        if (key == SYSTEM) {
            throw new IllegalStateException("No account was entered.");
        }
        return new AccountId(key);
    }

    /** The account entered on this thread, {@link #SYSTEM}, or null when none was entered. */
    static @Nullable Long current() {
        return CURRENT.get();
    }

    private static <T extends @Nullable Object> T call(long account, Supplier<T> work) {
        Long before = CURRENT.get();
        CURRENT.set(account);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
