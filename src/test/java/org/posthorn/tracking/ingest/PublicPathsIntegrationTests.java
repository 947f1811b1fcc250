package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailCancelled;
import org.posthorn.tracking.EmailPrepared;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.ingest.RawClient.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class PublicPathsIntegrationTests extends PosthornIntegrationTest {

    private static final String TARGET = "https://target.test/a?b=c&d=%20#e";

    private final SecureRandom random = new SecureRandom();

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TrackingAddresses addresses;

    @Autowired
    TokenSigner signer;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private PreparedMail mail;

    @BeforeEach
    void mail() {
        mail = new PreparedMail(jdbc);
    }

    @Test
    @DisplayName("T4 an open is registered by a transparent GIF of 43 bytes that nobody may keep")
    void aPixelIsAGifThatNobodyMayKeepAndIsRecorded() throws IOException {
        Token pixel = mail.pixel(token());

        Answer answer = get(pixelPath(pixel), "User-Agent: Mozilla/5.0 (T4)", "X-Forwarded-For: 203.0.113.9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headersButDate())
                .contains(
                        "Content-Type: image/gif",
                        "Content-Length: 43",
                        "Cache-Control: no-store, no-cache, must-revalidate, max-age=0, private",
                        "Pragma: no-cache",
                        "Expires: Thu, 01 Jan 1970 00:00:00 GMT",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer")
                .noneMatch(header -> header.startsWith("Set-Cookie"));
        assertThat(answer.body()).hasSize(43).startsWith("GIF89a");
        Map<String, Object> row = onlyEngagement();
        assertThat(row).containsEntry("kind", "OPEN").containsEntry("user_agent", "Mozilla/5.0 (T4)");
        assertThat(row.get("address")).isEqualTo(new byte[] {(byte) 203, 0, 113, 9});
    }

    @Test
    @DisplayName("T4 T5 a click is registered and redirected to exactly what was stored")
    void aClickIsRedirectedToWhatWasStoredAndIsRecorded() throws IOException {
        Token link = mail.link(token(), TARGET);

        Answer answer = get(clickPath(link) + "?url=https://evil.test/&u=//evil.test", "X-Forwarded-Host: evil.test");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(TARGET);
        assertThat(answer.header("Cache-Control")).startsWith("no-store");
        assertThat(answer.headers()).noneMatch(header -> header.startsWith("Set-Cookie"));
        assertThat(onlyEngagement()).containsEntry("kind", "CLICK");
    }

    @Test
    @DisplayName("T5 a stored target can neither begin another header nor be anything but http or https")
    void aStoredTargetCanNotBeginAnotherHeader() throws IOException {
        Token split = mail.link(token(), "https://target.test/\r\nSet-Cookie: a=b");
        Token script = mail.link(token(), "javascript:alert(1)");

        assertThat(get(clickPath(split)).header("Location")).isEqualTo("https://target.test/Set-Cookie:%20a=b");
        assertThat(get(clickPath(script)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("T16 HEAD has the same headers and never counts")
    void headNeverCounts() throws IOException {
        Token pixel = mail.pixel(token());
        Token link = mail.link(token(), TARGET);
        double before = passed("head");

        try (RawClient client = new RawClient(PORT)) {
            assertThat(client.send("HEAD", pixelPath(pixel)).headersButDate())
                    .isEqualTo(client.send("GET", pixelPath(token())).headersButDate());
            Answer head = client.send("HEAD", clickPath(link));
            assertThat(head.status()).isEqualTo(302);
            assertThat(head.header("Location")).isEqualTo(TARGET);
        }

        assertThat(passed("head")).isEqualTo(before + 2);
        assertNothingIsStored();
    }

    @Test
    @DisplayName("T18 unknown, forged, foreign and malformed pixels get the same GIF and headers and store nothing")
    void anyPixelLooksTheSameAndOnlyAKnownOneIsStored(CapturedOutput output) throws IOException {
        Token pixel = mail.pixel(token());
        Token link = mail.link(token(), TARGET);
        String known = pixelPath(pixel);
        int logged = output.length();
        double before = passed("unknown");
        List<String> others = List.of(
                "/o/abc/" + "A".repeat(33) + ".gif",
                "/o/abc/" + signer.sign(HitKind.CLICK, link) + ".gif",
                "/o/abc/x.gif",
                "/o/",
                "/o/abc",
                "/o/abc/" + "x".repeat(9_000) + ".gif",
                "/o/a%2Fb/" + signer.sign(HitKind.OPEN, pixel) + ".gif",
                "/o/abc%2f" + signer.sign(HitKind.OPEN, pixel) + ".gif",
                "/o/a%5Cb/x.gif",
                "/o/abc/%E2%80%A8%F0%9F%98%80.gif",
                known.replace(".gif", ".png"),
                known + ";jsessionid=1");

        try (RawClient client = new RawClient(PORT)) {
            for (String path : others) {
                Answer answer = client.send("GET", path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).hasSize(43);
                assertThat(answer.headersButDate())
                        .as(path)
                        .isEqualTo(client.send("HEAD", known).headersButDate());
            }
        }

        assertThat(passed("unknown")).isEqualTo(before + others.size());
        assertThat(output.toString().substring(logged)).doesNotContain("o/abc").isBlank();
        assertNothingIsStored();
    }

    @Test
    @DisplayName("T18 an unknown link gets a plain 404 page and stores nothing")
    void anUnknownLinkGetsAPlainPage() throws IOException {
        Token pixel = mail.pixel(token());
        mail.link(token(), TARGET);
        List<String> paths = List.of(
                "/c/",
                "/c/x",
                "/c/" + "A".repeat(33),
                "/c/" + signer.sign(HitKind.OPEN, pixel),
                "/c/" + "x".repeat(9_000),
                "/c/a%2Fb",
                clickPath(token()));
        try (RawClient client = new RawClient(PORT)) {
            for (String path : paths) {
                Answer answer = client.send("GET", path);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
                assertThat(answer.headers())
                        .noneMatch(header -> header.startsWith("Set-Cookie") || header.startsWith("Location"));
            }
        }
        assertNothingIsStored();
    }

    @Test
    @DisplayName("T18 a known and an unknown pixel take the same time")
    void aKnownAndAnUnknownPixelTakeTheSameTime() throws IOException {
        String known = pixelPath(mail.pixel(token()));
        String unknown = "/o/abc/" + "A".repeat(33) + ".gif";
        long[] knownTimes = new long[401];
        long[] unknownTimes = new long[401];
        try (RawClient client = new RawClient(PORT)) {
            for (int i = -200; i < knownTimes.length; i++) {
                long knownTime = time(client, known);
                long unknownTime = time(client, unknown);
                if (i >= 0) {
                    knownTimes[i] = knownTime;
                    unknownTimes[i] = unknownTime;
                }
            }
        }
        double ratio = (double) median(unknownTimes) / median(knownTimes);
        assertThat(ratio).as("median of unknown over median of known").isBetween(0.7, 1.4);
    }

    @Test
    @DisplayName("T18 once a mail is cancelled its pixel stores nothing and its links lead nowhere")
    void aCancelledMailsTokensAreDead() throws IOException {
        Token pixel = mail.pixel(token());
        Token link = mail.link(token(), TARGET);
        assertThat(get(clickPath(link)).status()).isEqualTo(302);
        await().until(() -> stored() == 1);

        transaction.executeWithoutResult(status -> events.publishEvent(
                new EmailCancelled(new AccountId(mail.account()), new UserId(1), new OutgoingEmailId(mail.email()))));

        assertThat(get(pixelPath(pixel)).status()).isEqualTo(200);
        assertThat(get(clickPath(link)).status()).isEqualTo(404);
        get(pixelPath(new PreparedMail(jdbc).pixel(token())));
        await().until(this::drained);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aLinkIsKnownWithoutTheDatabaseFromTheMomentItsMailWasPrepared() throws IOException {
        Token link = mail.link(token(), TARGET);
        transaction.executeWithoutResult(status -> events.publishEvent(
                new EmailPrepared(new AccountId(mail.account()), new UserId(1), new OutgoingEmailId(mail.email()))));
        jdbc.update("delete from tracking_token where email_id = ?", mail.email());

        assertThat(get(clickPath(link)).header("Location")).isEqualTo(TARGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACK"})
    void noOtherMethodIsAllowed(String method) throws IOException {
        try (RawClient client = new RawClient(PORT)) {
            for (String path : new String[] {pixelPath(mail.pixel(token())), clickPath(mail.link(token(), TARGET))}) {
                Answer answer = client.send(method, path, "Content-Length: 0");
                assertThat(answer.status()).isEqualTo(405);
                assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
            }
        }
        assertNothingIsStored();
    }

    @Test
    void tenKilobytesOfHeadersDoNotMatter() throws IOException {
        Token pixel = mail.pixel(token());

        Answer answer = get(
                pixelPath(pixel),
                "User-Agent: " + "u".repeat(5_000),
                "X-Forwarded-For: " + "garbage,".repeat(300) + " 203.0.113.9",
                "Cookie: " + "c".repeat(4_000));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(onlyEngagement().get("user_agent")).asString().hasSize(512);
    }

    @Test
    void whatIsNoUrlAtAllIsRefusedWithoutALine(CapturedOutput output) throws IOException {
        int logged = output.length();
        for (String path : new String[] {"/o/abc/%zz.gif", "/o/abc/%F0%9F.gif", "/c/%00", "/c/{x}"}) {
            assertThat(get(path).status()).as(path).isEqualTo(400);
        }
        assertThat(output.toString().substring(logged)).isBlank();
    }

    @Test
    void anEncodedSlashIsStillRefusedOnEveryOtherPath() throws IOException {
        for (String path : new String[] {"/login%2Fx", "/api%2fv1/emails", "/%5Cx", "/x%5c..%5cy"}) {
            // Where the error page itself asks for a sign-in, the refusal shows as 401.
            assertThat(get(path).status()).as(path).isIn(400, 401);
        }
    }

    private Answer get(String path, String... headers) throws IOException {
        try (RawClient client = new RawClient(PORT)) {
            return client.send("GET", path, headers);
        }
    }

    private Token token() {
        return Token.random(random);
    }

    private String pixelPath(Token token) {
        return URI.create(addresses.pixelUrl("abc", token)).getPath();
    }

    private String clickPath(Token token) {
        return URI.create(addresses.clickUrl(token)).getPath();
    }

    private double passed(String reason) {
        return meters.counter("posthorn.hits.passed", "reason", reason).count();
    }

    private Map<String, Object> onlyEngagement() {
        await().until(() -> stored() == 1);
        return jdbc.queryForMap("select * from engagement where email_id = ?", mail.email());
    }

    private long stored() {
        Long count =
                jdbc.queryForObject("select count(*) from engagement where email_id = ?", Long.class, mail.email());
        return count == null ? 0 : count;
    }

    /** A hit that comes later is stored, and so would those have been that came before it. */
    private void assertNothingIsStored() throws IOException {
        get(pixelPath(new PreparedMail(jdbc).pixel(token())));
        await().until(this::drained);
        assertThat(stored()).isZero();
    }

    private boolean drained() {
        return meters.get("posthorn.journal.backlog").gauge().value() == 0;
    }

    private static long time(RawClient client, String path) throws IOException {
        long start = System.nanoTime();
        client.send("GET", path);
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
