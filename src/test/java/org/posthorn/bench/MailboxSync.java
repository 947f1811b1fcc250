package org.posthorn.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.posthorn.Posthorn;
import org.posthorn.TestDatabase;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.security.PageClient;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.Provider;
import org.posthorn.standin.MailboxStandIn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A mailbox of 50,000 mails of 30 kB: all are looked at through the provider's own client library, a tenth is to contacts and is
 * logged, into MariaDB. The heap that is left after collections must not grow with the mailbox. Arguments: mails, and
 * {@code google} for the other provider.
 */
public final class MailboxSync {

    private static final int PORT = Integer.getInteger("posthorn.bench.port", 18096);
    private static final int ADDRESSES = 500;
    private static final int CONTACTS = 50;
    private static final long BAR_MB = 200;
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final String ATTACHMENT = attachment();

    private final MailboxStandIn standIn;
    private final TestUser ada;
    private final int mails;
    private long highest;

    private MailboxSync(MailboxStandIn standIn, TestUser ada, int mails) {
        this.standIn = standIn;
        this.ada = ada;
        this.mails = mails;
    }

    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        Provider provider =
                arguments.length > 1 && arguments[1].equals("google") ? Provider.GOOGLE : Provider.MICROSOFT;
        System.setProperty("vaadin.productionMode", "true");
        System.setProperty("posthorn.test.database", "mysql");
        boolean passed;
        try (MailboxStandIn standIn = MailboxStandIn.start();
                ConfigurableApplicationContext server = start(standIn)) {
            TestUser ada = TestUser.inNewAccount("http://localhost:" + PORT, server.getBean(CreatingAccounts.class));
            passed = new MailboxSync(standIn, ada, mails).measure(provider);
        }
        System.exit(passed ? 0 : 1);
    }

    private static ConfigurableApplicationContext start(MailboxStandIn standIn) {
        return SpringApplication.run(
                Posthorn.class,
                "--server.port=" + PORT,
                "--management.server.port=0",
                "--posthorn.smtp.port=0",
                "--posthorn.public-url=http://localhost:" + PORT,
                "--posthorn.data=" + TestDatabase.temporaryFolder(),
                "--spring.datasource.url=" + TestDatabase.url("mailbox_sync"),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--posthorn.microsoft.client-id=" + MailboxStandIn.CLIENT_ID,
                "--posthorn.microsoft.client-secret=" + MailboxStandIn.CLIENT_SECRET,
                "--posthorn.microsoft.authority-url=" + standIn.entraUrl(),
                "--posthorn.microsoft.graph-url=" + standIn.graphUrl(),
                "--posthorn.google.client-id=" + MailboxStandIn.CLIENT_ID,
                "--posthorn.google.client-secret=" + MailboxStandIn.CLIENT_SECRET,
                "--posthorn.google.auth-url=" + standIn.googleUrl() + "/o/oauth2/v2/auth",
                "--posthorn.google.token-url=" + standIn.googleUrl() + "/token",
                "--posthorn.google.gmail-url=" + standIn.gmailUrl(),
                // Google would allow 6,000; here the server's own work is measured.
                "--posthorn.google.units-per-minute=1000000000");
    }

    private boolean measure(Provider provider) throws InterruptedException {
        for (int i = 0; i < CONTACTS; i++) {
            TestUser.json(ada.post("/api/v1/contacts", "{\"email\":\"ann" + i + "@x.test\"}"), 201);
        }
        standIn.mailbox(ada.email()).generate(Folder.SENT, mails, i -> BEGIN.plusSeconds(60L * i), this::mail);
        String mailbox = connect(provider);
        System.gc();
        long before = live();
        long start = System.nanoTime();
        Duration cpu = cpu();
        JsonNode done = logPast(mailbox);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %s of %d mails looked at, %s logged, in %.0f s: %.0f/s, %.2f ms of a core in Java for each (the"
                        + " stand-in among it)%n",
                provider,
                done.path("seen"),
                mails,
                done.path("logged"),
                seconds,
                mails / seconds,
                cpu().minus(cpu).toNanos() / 1e6 / mails);
        System.gc();
        boolean passed = highest < before + BAR_MB && done.path("seen").asInt() == mails;
        System.out.printf(
                "heap after collections: %d MB before, at most %d MB meanwhile, %d MB after, wanted: at most %d more "
                        + " %s%n",
                before, highest, live(), BAR_MB, passed ? "ok" : "MISSED");
        System.out.println("refused by the provider: " + standIn.faults());
        return passed && standIn.faults().isEmpty();
    }

    private String connect(Provider provider) throws InterruptedException {
        standIn.signsIn(ada.email());
        PageClient browser = new PageClient(PORT);
        browser.signIn(ada.email(), TestUser.PASSWORD);
        browser.get("/mailboxes/connect/" + provider.name().toLowerCase(Locale.ROOT));
        JsonNode mailbox = mailbox();
        while (!mailbox.hasNonNull("lastSyncAt")) {
            TimeUnit.MILLISECONDS.sleep(100);
            mailbox = mailbox();
        }
        return mailbox.path("id").asString();
    }

    private JsonNode mailbox() {
        return TestUser.json(ada.get("/api/v1/me/mailboxes"), 200).path("items").path(0);
    }

    private JsonNode logPast(String mailbox) throws InterruptedException {
        String path = "/api/v1/me/mailboxes/" + mailbox + "/past-mail";
        Instant end = BEGIN.plusSeconds(60L * mails);
        JsonNode job = TestUser.json(ada.post(path, "{\"from\":\"" + BEGIN + "\",\"to\":\"" + end + "\"}"), 201);
        while (!job.path("state").asString().equals("done")) {
            TimeUnit.SECONDS.sleep(1);
            highest = Math.max(highest, live());
            job = TestUser.json(ada.get(path), 200);
        }
        return job;
    }

    private byte[] mail(int number) {
        return ("""
            From: Ada <%s>
            To: Ann Lee <ann%d@x.test>
            Subject: Offer number %d
            Message-ID: <%d@bench.test>
            Date: Wed, 1 Jan 2025 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Dear Ann, here is our offer.
            --b
            Content-Type: application/octet-stream; name=offer.bin
            Content-Disposition: attachment; filename=offer.bin
            Content-Transfer-Encoding: base64

            """.formatted(ada.email(), number % ADDRESSES, number, number).replace("\n", "\r\n")
                        + ATTACHMENT + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String attachment() {
        byte[] bytes = new byte[21_000];
        new Random(1).nextBytes(bytes);
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    /** Megabytes that the last collections left. */
    private static long live() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            bytes += usage == null ? 0 : usage.getUsed();
        }
        return bytes >> 20;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
