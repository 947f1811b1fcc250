package org.posthorn.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of whose mail is never logged: one of the account, which its super-admins keep, and one of each user (G3). */
@Service
@Transactional
public class NeverLogLists {

    private static final int MOST = 1_000;

    private static final String OF_USER =
            "select pattern from never_log where account_id = ? and user_id = ? order by id";

    private static final String OF_ACCOUNT =
            "select pattern from never_log where account_id = ? and user_id is null order by id";

    private static final String CLEAR_USER = "delete from never_log where account_id = ? and user_id = ?";

    private static final String CLEAR_ACCOUNT = "delete from never_log where account_id = ? and user_id is null";

    private static final String INSERT = "insert into never_log (id, account_id, user_id, pattern) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    NeverLogLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for mail of this user: the account's list and the user's own. */
    @Transactional(readOnly = true)
    public NeverLog holdingFor(AccountId account, UserId user) {
        return new NeverLog(new HashSet<>(ofAccount(account))).and(new NeverLog(new HashSet<>(of(account, user))));
    }

    /** The user's own list, in the order it was written. */
    @Transactional(readOnly = true)
    public List<String> of(AccountId account, UserId user) {
        return jdbc.queryForList(OF_USER, String.class, account.value(), user.value());
    }

    /** The account's list, in the order it was written. */
    @Transactional(readOnly = true)
    public List<String> ofAccount(AccountId account) {
        return jdbc.queryForList(OF_ACCOUNT, String.class, account.value());
    }

    /** @throws InvalidInput that names each line that is neither an address nor a domain */
    public void change(AccountId account, UserId user, List<String> wanted) {
        Set<String> patterns = normal(wanted);
        jdbc.update(CLEAR_USER, account.value(), user.value());
        insert(account, user, patterns);
    }

    /**
     * Changes everybody's list; callers let super-admins do that only (A1).
     *
     * @throws InvalidInput that names each line that is neither an address nor a domain
     */
    public void changeOfAccount(AccountId account, List<String> wanted) {
        Set<String> patterns = normal(wanted);
        jdbc.update(CLEAR_ACCOUNT, account.value());
        insert(account, null, patterns);
    }

    private void insert(AccountId account, @Nullable UserId user, Set<String> patterns) {
        jdbc.batchUpdate(INSERT, patterns, 100, (statement, pattern) -> {
            statement.setLong(1, TimeOrderedId.next());
            statement.setLong(2, account.value());
            statement.setObject(3, user == null ? null : user.value());
            statement.setString(4, pattern);
        });
    }

    private static Set<String> normal(List<String> wanted) {
        if (wanted.size() > MOST) {
            throw new InvalidInput("neverLog", "Must have at most " + MOST + " lines.");
        }
        Set<String> patterns = new LinkedHashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int line = 0; line < wanted.size(); line++) {
            try {
                patterns.add(NeverLog.normal(wanted.get(line)));
            } catch (IllegalArgumentException e) {
                problems.add(new FieldProblem("neverLog[" + line + "]", "Must be an address, a domain or *.domain."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return patterns;
    }
}
