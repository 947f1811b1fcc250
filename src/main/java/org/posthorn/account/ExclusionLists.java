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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of whose mail is never logged (G3) or never tracked (S4): one of the account, which its super-admins keep, and one of each user. */
@Service
@Transactional
public class ExclusionLists {

    private static final int MOST = 1_000;

    private static final String OF_USER =
            "select pattern from excluded_address where account_id = ? and exclusion = ? and user_id = ? order by id";

    private static final String OF_ACCOUNT =
            "select pattern from excluded_address where account_id = ? and exclusion = ? and user_id is null order by"
                    + " id";

    private static final String CLEAR_USER =
            "delete from excluded_address where account_id = ? and exclusion = ? and user_id = ?";

    private static final String CLEAR_ACCOUNT =
            "delete from excluded_address where account_id = ? and exclusion = ? and user_id is null";

    private static final String INSERT =
            "insert into excluded_address (id, account_id, user_id, exclusion, pattern) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final UnnamedExclusions unnamed;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ExclusionLists(
            JdbcTemplate jdbc, UnnamedExclusions unnamed, ApplicationEventPublisher events, Audit audit) {
        this.jdbc = jdbc;
        this.unnamed = unnamed;
        this.events = events;
        this.audit = audit;
    }

    /** What holds for mail of this user: the account's list, the user's own, and those who were erased. */
    @Transactional(readOnly = true)
    public AddressPatterns holdingFor(Exclusion exclusion, AccountId account, UserId user) {
        return new AddressPatterns(new HashSet<>(ofAccount(exclusion, account)))
                .and(new AddressPatterns(new HashSet<>(of(exclusion, account, user))))
                .and(new AddressPatterns(unnamed.of(account, exclusion)));
    }

    /** The user's own list, in the order it was written. */
    @Transactional(readOnly = true)
    public List<String> of(Exclusion exclusion, AccountId account, UserId user) {
        return jdbc.queryForList(OF_USER, String.class, account.value(), exclusion.name(), user.value());
    }

    /** The account's list, in the order it was written. */
    @Transactional(readOnly = true)
    public List<String> ofAccount(Exclusion exclusion, AccountId account) {
        return jdbc.queryForList(OF_ACCOUNT, String.class, account.value(), exclusion.name());
    }

    /** @throws InvalidInput that names each line that is neither an address nor a domain */
    public void change(Exclusion exclusion, AccountId account, UserId user, List<String> wanted) {
        Set<String> patterns = normal(exclusion, wanted);
        List<String> before = of(exclusion, account, user);
        tell(exclusion, account, before, patterns);
        note(account, "preferences." + exclusion.field(), before, patterns);
        jdbc.update(CLEAR_USER, account.value(), exclusion.name(), user.value());
        insert(exclusion, account, user, patterns);
    }

    /**
     * Changes everybody's list; callers let super-admins do that only (A1).
     *
     * @throws InvalidInput that names each line that is neither an address nor a domain
     */
    public void changeOfAccount(Exclusion exclusion, AccountId account, List<String> wanted) {
        Set<String> patterns = normal(exclusion, wanted);
        List<String> before = ofAccount(exclusion, account);
        tell(exclusion, account, before, patterns);
        note(account, "settings." + exclusion.field(), before, patterns);
        jdbc.update(CLEAR_ACCOUNT, account.value(), exclusion.name());
        insert(exclusion, account, null, patterns);
    }

    /** Each pattern that came or went. */
    private void tell(Exclusion exclusion, AccountId account, List<String> before, Set<String> after) {
        if (exclusion == Exclusion.TRACK) {
            Set<String> changed = new LinkedHashSet<>(after);
            before.stream().filter(pattern -> !changed.remove(pattern)).toList().forEach(changed::add);
            changed.forEach(pattern -> events.publishEvent(new TrackingRulesChanged(account, pattern)));
        }
    }

    private void note(AccountId account, String what, List<String> before, Set<String> after) {
        List<AuditEntry> changes = new ArrayList<>();
        RuleChanges.addList(changes, what, before, List.copyOf(after));
        changes.forEach(entry -> audit.record(account, entry));
    }

    private void insert(Exclusion exclusion, AccountId account, @Nullable UserId user, Set<String> patterns) {
        jdbc.batchUpdate(INSERT, patterns, 100, (statement, pattern) -> {
            statement.setLong(1, TimeOrderedId.next());
            statement.setLong(2, account.value());
            statement.setObject(3, user == null ? null : user.value());
            statement.setString(4, exclusion.name());
            statement.setString(5, pattern);
        });
    }

    private static Set<String> normal(Exclusion exclusion, List<String> wanted) {
        if (wanted.size() > MOST) {
            throw new InvalidInput(exclusion.field(), "Must have at most " + MOST + " lines.");
        }
        Set<String> patterns = new LinkedHashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int line = 0; line < wanted.size(); line++) {
            try {
                patterns.add(AddressPatterns.normal(wanted.get(line)));
            } catch (IllegalArgumentException e) {
                problems.add(new FieldProblem(
                        exclusion.field() + "[" + line + "]", "Must be an address, a domain or *.domain."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return patterns;
    }
}
