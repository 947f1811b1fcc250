package org.posthorn.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes from an account what is older than it keeps (P9) and what was deleted too long ago to be restored (R5). */
@Service
public class KeepingRetention implements JobWork {

    private final List<AgingData> all;
    private final ChangingAccountDefaults rules;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final RightsSettings settings;
    private final Clock clock;

    KeepingRetention(
            List<AgingData> all,
            ChangingAccountDefaults rules,
            Jobs jobs,
            TransactionTemplate transaction,
            RightsSettings settings,
            Clock clock) {
        this.all = all.stream()
                .sorted(Comparator.comparing(AgingData::age)
                        .thenComparing(AgingData::kind)
                        .thenComparing(data -> data.getClass().getName()))
                .toList();
        this.rules = rules;
        this.jobs = jobs;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the next run does about one kind of data.
     *
     * @param days how long it is kept, or null for ever
     * @param before what is older goes; null where nothing does
     * @param count how much that is now
     */
    public record Due(
            Age age,
            DataKind kind,
            @Nullable Integer days,
            @Nullable Instant before,
            long count) {}

    /** What would go from the signed-in user's account, if it ran now. Changes nothing. */
    public List<Due> preview() {
        return preview(SignedIn.required().accountId(), clock.instant());
    }

    List<Due> preview(AccountId account, Instant now) {
        Periods periods = Periods.of(rules.privacyRulesOf(account).retention());
        return all.stream().map(data -> due(account, data, periods, now)).toList();
    }

    private static Due due(AccountId account, AgingData data, Periods periods, Instant now) {
        Instant before = periods.end(data.age(), now).orElse(null);
        long count = before == null ? 0 : data.due(account, before);
        return new Due(data.age(), data.kind(), periods.days().get(data.age()), before, count);
    }

    /** Runs it for the signed-in user's account as soon as can be; callers let super-admins do that only. */
    public Job start() {
        SignedIn user = SignedIn.required();
        return jobs.open(user.accountId(), JobKind.RETENTION, null)
                .orElseGet(() -> jobs.find(
                                user.accountId(),
                                jobs.add(wanted(user.accountId(), user.userId(), null))
                                        .orElseThrow())
                        .orElseThrow());
    }

    /** Runs it for an account once this night, however many nodes say so. */
    Optional<Long> startNightly(AccountId account) {
        String night = "RETENTION " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jobs.add(wanted(account, null, night));
    }

    private static Jobs.Wanted wanted(AccountId account, @Nullable UserId by, @Nullable String once) {
        return new Jobs.Wanted(account, JobKind.RETENTION, by, null, null, once);
    }

    @Override
    public JobKind kind() {
        return JobKind.RETENTION;
    }

    @Override
    public void run(JobUnderWay job) {
        run(job, clock.instant());
    }

    void run(JobUnderWay job, Instant now) {
        Periods periods = Periods.of(rules.privacyRulesOf(job.account()).retention());
        if (job.start().step() == 0) {
            job.expect(
                    preview(job.account(), now).stream().mapToLong(Due::count).sum());
        }
        for (int i = job.start().step(); i < all.size(); i++) {
            AgingData data = all.get(i);
            Optional<Instant> before = periods.end(data.age(), now);
            if (before.isPresent()) {
                purge(job, data, before.get(), i);
            }
        }
        job.finish(null);
    }

    private void purge(JobUnderWay job, AgingData data, Instant before, int step) {
        long gone;
        do {
            gone = Objects.requireNonNull(transaction.execute(status -> {
                long some = data.purge(job.account(), before, settings.batch());
                job.advance(Counts.of(data.kind(), some), step, 0);
                return some;
            }));
        } while (gone > 0);
    }
}
