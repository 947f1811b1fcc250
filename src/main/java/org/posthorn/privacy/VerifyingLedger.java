package org.posthorn.privacy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.ConsentTable.End;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks through an account's ledger and says whether anybody changed it behind our back (P5). */
@Service
public class VerifyingLedger {

    private static final int PAGE = 1_000;

    private final ConsentTable table;
    private final JdbcTemplate jdbc;

    VerifyingLedger(ConsentTable table, JdbcTemplate jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /** For commands that open nothing but the database. */
    public static VerifyingLedger over(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new VerifyingLedger(new ConsentTable(jdbc), jdbc);
    }

    /**
     * What came out.
     *
     * @param entries how many the account's chain has by its own word
     * @param brokenAt the number of the first entry that is not as it was written, or null
     * @param head the hash of the last entry; who keeps it elsewhere can later tell that nothing before it was replaced
     */
    public record Outcome(
            boolean intact, long entries, @Nullable Long brokenAt, String head) {}

    /** Verifies one account's chain, in pages. Entries that are written meanwhile are verified too. */
    @Transactional(readOnly = true)
    public Outcome verify(AccountId account) {
        Walk walk = new Walk();
        while (true) {
            // Read before the page: what the end knows of, a page that is read later shows.
            End end = table.end(account);
            List<StoredConsent> page = table.after(account, walk.number, PAGE);
            page.forEach(walk::step);
            if (page.isEmpty() || walk.broken) {
                Long brokenAt = walk.brokenAt(end);
                return new Outcome(
                        brokenAt == null,
                        end.entries(),
                        brokenAt,
                        HexFormat.of().formatHex(end.hash()));
            }
        }
    }

    /** The accounts that have a ledger; for the operator's check of all of them. */
    @Transactional(readOnly = true)
    public List<AccountId> accounts() {
        return jdbc.query(
                "select account_id from consent_chain order by account_id",
                (row, index) -> new AccountId(row.getLong("account_id")));
    }

    /** One walk along a chain: how far it got, and what it still waits to be explained. */
    private static final class Walk {

        private long number;
        private byte[] hash = ConsentHash.GENESIS;
        private boolean broken;
        /** Entries without their personal part that no later entry has named yet. */
        private final NavigableSet<Long> unexplained = new TreeSet<>();

        void step(StoredConsent entry) {
            if (broken) {
                return;
            }
            if (entry.number() != number + 1 || !holds(entry)) {
                broken = true;
                return;
            }
            number = entry.number();
            hash = entry.hash();
            explain(entry);
        }

        private boolean holds(StoredConsent entry) {
            return Arrays.equals(entry.hash(), ConsentHash.of(entry, hash)) && personalPartHolds(entry);
        }

        private static boolean personalPartHolds(StoredConsent entry) {
            byte[] salt = entry.salt();
            return salt == null
                    ? entry.personal().equals(PersonalPart.NONE)
                    : Arrays.equals(entry.commitment(), ConsentHash.commitment(salt, entry.personal()));
        }

        private void explain(StoredConsent entry) {
            String forgets = entry.forgets();
            if (forgets != null) {
                Arrays.stream(forgets.split(",")).map(Long::valueOf).forEach(unexplained::remove);
            } else if (entry.empty()) {
                unexplained.add(entry.number());
            }
        }

        @Nullable
        Long brokenAt(End end) {
            if (broken || number < end.entries()) {
                return number + 1;
            }
            if (number > end.entries()) {
                return end.entries() + 1;
            }
            if (!unexplained.isEmpty()) {
                return unexplained.first();
            }
            return Arrays.equals(hash, end.hash()) ? null : Math.max(number, 1);
        }
    }
}
