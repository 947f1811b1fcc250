package org.posthorn.activity.webhook.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of an HTTP/1.1 answer and the start of its body, and no more than that, whatever comes. */
final class AnswerReading {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 200;
    private static final int BODY = 1_000;

    private final InputStream input;
    private boolean chunked;

    AnswerReading(InputStream input) {
        this.input = input;
    }

    /** @return the status; what says “wait” before it is passed over */
    int status() throws IOException {
        for (int tries = 0; tries < 5; tries++) {
            Matcher line = STATUS.matcher(line());
            if (!line.matches()) {
                throw new ProtocolException("No HTTP.");
            }
            readHeaders();
            int status = Integer.parseInt(line.group(1));
            if (status >= 200) {
                return status;
            }
        }
        throw new ProtocolException("No end of it.");
    }

    /** What there is of the body's start, without characters that control anything; whatever breaks off, breaks off. */
    String body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            while (body.size() < BODY) {
                int length = chunked ? Integer.parseInt(line().split(";", 2)[0].strip(), 16) : BODY;
                byte[] part = length <= 0 ? new byte[0] : input.readNBytes(Math.min(length, BODY - body.size()));
                body.write(part);
                if (part.length == 0 || !chunked) {
                    break;
                }
                line();
            }
        } catch (IOException | NumberFormatException e) {
            // Nobody needs the rest.
            return text(body);
        }
        return text(body);
    }

    private static String text(ByteArrayOutputStream body) {
        return body.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\r\\n\\t]]", " ");
    }

    private void readHeaders() throws IOException {
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line();
            if (line.isEmpty()) {
                return;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        throw new ProtocolException("Too many headers.");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("Too long a line.");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
