package org.posthorn.rights;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.posthorn.crm.KnownPeople;
import org.posthorn.crm.KnownPeople.Known;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.MailroomSettings;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** Writes down all that is held about a contact (P8), on disk; begun anew after a crash, since it changes nothing. */
@Component
class Exporting implements JobWork {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final Holders holders;
    private final KnownPeople people;
    private final BlobStore blobs;
    private final Path folder;
    private final Clock clock;

    Exporting(Holders holders, KnownPeople people, BlobStore blobs, MailroomSettings settings, Clock clock) {
        this.holders = holders;
        this.people = people;
        this.blobs = blobs;
        this.folder = settings.data().resolve("exports");
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT;
    }

    @Override
    public void run(JobUnderWay job) throws IOException {
        Known known = people.behind(
                        job.account(), Objects.requireNonNull(job.start().contact()))
                .orElseThrow(NoSuchPerson::new);
        job.expect(holders.count(known.person()).total());
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "export", ".zip");
        try {
            write(file, known, job);
            try (InputStream bytes = Files.newInputStream(file)) {
                String blob = blobs.put(bytes);
                job.finish(new Job.Result(blob, Files.size(file)));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Path file, Known known, JobUnderWay job) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipSink sink = new ZipSink(out, title(known), clock.instant(), folder, progress(job))) {
            for (PersonalDataHolder holder : holders.all().reversed()) {
                holder.export(known.person(), new UserId(job.start().by()), sink);
            }
            sink.finish();
        }
    }

    private static String title(Known known) {
        String address = known.mainAddress().value();
        return "What is stored about " + (known.name().equals(address) ? address : known.name() + " <" + address + ">");
    }

    /** Writes it down now and then: thousands of rows pass in a second. */
    private static LongConsumer progress(JobUnderWay job) {
        return new LongConsumer() {

            private long untold;
            private long last = System.nanoTime();

            @Override
            public void accept(long more) {
                untold += more;
                if (System.nanoTime() - last > SIGN_OF_LIFE.toNanos()) {
                    job.advance(untold);
                    untold = 0;
                    last = System.nanoTime();
                }
            }
        };
    }
}
