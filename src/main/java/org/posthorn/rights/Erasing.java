package org.posthorn.rights;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.SweepingBlobs;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.posthorn.privacy.spi.PersonalDataHolder.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a person from every module, step by step (P8): each step is one transaction, with the note of where it was, so that a crash costs
 * nothing and nothing is counted twice.
 */
@Component
class Erasing implements JobWork {

    /** Whoever put a blob longer ago has written by now the row that refers to it. */
    static final Duration PUT_LATELY = Duration.ofMinutes(15);

    private final Holders holders;
    private final Erasures erasures;
    private final NeverAgain neverAgain;
    private final SweepingBlobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasing(
            Holders holders,
            Erasures erasures,
            NeverAgain neverAgain,
            SweepingBlobs blobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.holders = holders;
        this.erasures = erasures;
        this.neverAgain = neverAgain;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return JobKind.ERASURE;
    }

    @Override
    public void run(JobUnderWay job) throws IOException {
        PersonText subject = PersonText.read(Objects.requireNonNull(job.start().subject()));
        Person person = subject.person(job.account());
        if (job.start().step() == 0 && job.start().position() == 0) {
            job.expect(holders.count(person).total());
            if (subject.exclude()) {
                neverAgain.exclude(person);
            }
        }
        List<PersonalDataHolder> all = holders.all();
        long position = job.start().position();
        for (int i = job.start().step(); i < all.size(); i++) {
            erase(job, person, all.get(i), i, position);
            position = 0;
        }
        blobs.sweepReleased(clock.instant().minus(PUT_LATELY));
        transaction.executeWithoutResult(status -> {
            erasures.add(job.account(), new UserId(job.start().by()), job.counts());
            job.finish(null);
        });
    }

    private void erase(JobUnderWay job, Person person, PersonalDataHolder holder, int number, long from) {
        long position = from;
        while (position != Step.END) {
            long after = position;
            position = Objects.requireNonNull(transaction.execute(status -> {
                Step step = holder.erase(person, after);
                job.advance(step.erased(), step.isLast() ? number + 1 : number, step.isLast() ? 0 : step.next());
                return step.next();
            }));
        }
    }
}
