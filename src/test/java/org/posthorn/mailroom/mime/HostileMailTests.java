package org.posthorn.mailroom.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to break readers are read or refused quickly, and in memory that does not grow with them. */
class HostileMailTests {

    private static final String HEAD = "From: a@x.test\r\nTo: b@x.test\r\nSubject: bomb\r\nMIME-Version: 1.0\r\n";
    private static final Duration ENOUGH = Duration.ofSeconds(1);
    private static final String TRICKY = "\r\n:;=?\"<>(),-*'%\0\u00e9b";
    private static final long MB = 1024 * 1024;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("multiparts nested 5,000 deep", nested(5_000), "nested more than 50 deep"),
                Arguments.of("messages nested 5,000 deep", nestedMessages(5_000), ""),
                Arguments.of("200,000 parts", parts(200_000), "more than 1000 parts"),
                Arguments.of("200,000 recipients", recipients(200_000), "too long"),
                Arguments.of("2,500 short recipients", "To: " + "a@b.cd,".repeat(2_500) + "\r\n\r\n", "more than 2000"),
                Arguments.of("100,000 parameters", parameters(100_000), "too long"),
                Arguments.of("5,000 parameters", parameters(5_000), "more than 200 parameters"),
                Arguments.of("50,000 pieces of a name", pieces(50_000), "too long"),
                Arguments.of("100,000 encoded words", subject("=?utf-8?Q?a?= ".repeat(100_000)), "too long"),
                Arguments.of("4,000 encoded words", subject("=?utf-8?Q?a?= ".repeat(4_000)), ""),
                Arguments.of("half open encoded words", subject("=?a?b?".repeat(10_000)), ""),
                Arguments.of("question marks", subject("=?".repeat(30_000)), ""),
                Arguments.of("angle brackets", HEAD + "References: " + "<".repeat(60_000) + "\r\n\r\n", ""),
                Arguments.of("open comments", "To: " + "(".repeat(60_000) + "\r\n\r\n", ""),
                Arguments.of("open quotes", "To: " + "\"\\".repeat(30_000) + "\r\n\r\n", ""),
                Arguments.of("a date of digits", HEAD + "Date: " + "1 ".repeat(30_000) + "\r\n\r\n", ""),
                Arguments.of("6,000 header lines", "X: y\r\n".repeat(6_000) + "\r\n", "more than 5000 lines"),
                Arguments.of("one endless header line", "X: " + "y".repeat(5_000_000), "too long"),
                Arguments.of("folds without end", "X: y\r\n" + " z\r\n".repeat(100_000), "header"),
                Arguments.of("a boundary that is everywhere", boundaries(300_000), "more than 1000 parts"),
                Arguments.of("no header", "\r\nNothing\r\n", "no header"),
                Arguments.of("nothing", "", "no header"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    @DisplayName("G16 a mail made to break readers is read, or refused with a reason, in well under a second")
    void isReadOrRefusedQuickly(String name, String mail, String reason) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        String outcome = outcome(mail);

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
                .isLessThan(ENOUGH);
        assertThat(outcome).contains(reason);
        assertThat(outcome.isEmpty()).isEqualTo(reason.isEmpty());
    }

    private static String outcome(String mail) throws IOException {
        try {
            MailReader.read(stream(mail), new KeptParts());
            return "";
        } catch (UnreadableMail e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    @DisplayName("G4 a file over 50 MB is left out, its size told, and the rest of the mail is read")
    void leavesOutAFileThatIsTooLarge() throws IOException {
        String head = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n"
                + "Content-Type: video/mp4; name=film.mp4\r\n\r\n";
        String tail = "\r\n--b\r\nContent-Type: image/png; name=small.png\r\n\r\nPNG\r\n--b--\r\n";
        KeptParts parts = new KeptParts();

        ParsedMail mail = MailReader.read(around(head, 61 * MB, tail), parts);

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.parts()).extracting(MailPart::name).containsExactly("film.mp4", "small.png");
        assertThat(mail.parts().getFirst().blob()).isNull();
        assertThat(mail.parts().getFirst().size()).isEqualTo(61 * MB);
        assertThat(mail.parts().getLast().blob()).isNotNull();
    }

    @Test
    @DisplayName("G16 a body of 30 MB becomes a file instead of filling the memory")
    void keepsAnEndlessBodyAsAFile() throws IOException {
        ParsedMail mail = MailReader.read(around(HEAD + "\r\n", 30 * MB, ""), new KeptParts());

        assertThat(mail.text()).isNull();
        assertThat(mail.parts()).extracting(MailPart::size).containsExactly(30 * MB);
    }

    @Test
    @DisplayName("G16 bytes changed at random never lead to anything but a mail or a reason")
    void survivesAnyBytes() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
        byte[] mail = (HEAD + nested(5) + "--b--\r\nContent-Type: text/plain; name*0*=utf-8''%C3; x=\"y\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(new byte[300]))
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 3_000; round++) {
            byte[] changed = mail.clone();
            for (int i = 0; i < 12; i++) {
                changed[random.nextInt(changed.length)] = (byte) TRICKY.charAt(random.nextInt(TRICKY.length()));
            }
            int length = random.nextInt(changed.length);
            readOrRefuse(() -> new ByteArrayInputStream(Arrays.copyOf(changed, length)));
        }
    }

    @Test
    void letsTheFailureOfADiskThrough() {
        PartSink broken = content -> {
            throw new IOException("No space left");
        };

        assertThatThrownBy(() ->
                        MailReader.read(stream(HEAD + "Content-Type: image/png; name=a.png\r\n\r\nPNG\r\n"), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left");
    }

    private static void readOrRefuse(Supplier<InputStream> mail) throws IOException {
        try {
            assertThat(MailReader.read(mail.get(), new KeptParts())).isNotNull();
        } catch (UnreadableMail e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static InputStream stream(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream around(String head, long size, String tail) {
        InputStream middle = new LinesOfText(size);
        return new SequenceInputStream(new SequenceInputStream(stream(head), middle), stream(tail));
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=\"b" + i + "\"\r\n\r\n--b" + i + "\r\n")
                .collect(Collectors.joining("", "From: a@x.test\r\n", "\r\nHello\r\n"));
    }

    private static String nestedMessages(int depth) {
        return HEAD + "Content-Type: message/rfc822\r\n\r\n".repeat(depth) + "Subject: inner\r\n\r\nText\r\n";
    }

    private static String parts(int count) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n\r\n".repeat(count)
                + "--b--\r\n";
    }

    private static String boundaries(int count) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n".repeat(count);
    }

    private static String recipients(int count) {
        return "To: " + "person@customer.test, ".repeat(count) + "\r\n\r\nText\r\n";
    }

    private static String parameters(int count) {
        return HEAD + "Content-Type: text/plain"
                + IntStream.range(0, count).mapToObj(i -> "; a" + i + "=b").collect(Collectors.joining())
                + "\r\n\r\nText\r\n";
    }

    private static String pieces(int count) {
        return HEAD + "Content-Disposition: attachment"
                + IntStream.range(0, count)
                        .mapToObj(i -> ";\r\n filename*" + i + "=x")
                        .collect(Collectors.joining())
                + "\r\n\r\nText\r\n";
    }

    private static String subject(String text) {
        return "From: a@x.test\r\nSubject: " + text + "\r\n\r\nText\r\n";
    }
}
