package org.posthorn.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Many calls in one request; each is answered as if it had come alone. */
final class GmailBatch {

    private static final int MOST = 100;
    private static final Set<String> PASSED_ON = Set.of("authorization");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private GmailBatch() {}

    static void answer(Call call) {
        List<Parts.Part> parts = Parts.of(call.header("Content-Type"), call.body());
        if (parts.size() > MOST) {
            throw Refusal.fault(400, "badRequest", "The batch request could not be processed: too many calls.");
        }
        StringBuilder body = new StringBuilder();
        for (Parts.Part part : parts) {
            body.append("--batch_answer\r\nContent-Type: application/http\r\nContent-ID: response-")
                    .append(part.header("content-id"))
                    .append("\r\n\r\n")
                    .append(answer(part.body()))
                    .append("\r\n");
        }
        body.append("--batch_answer--\r\n");
        call.answer(
                200, "multipart/mixed; boundary=batch_answer", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String request) {
        String[] lines = request.split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (!first[0].equals("GET")) {
            throw Refusal.fault(400, "badRequest", "Only GET is known in batches here: " + lines[0]);
        }
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(first[1]));
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            String name = lines[i].substring(0, colon);
            if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                ask.header(name, lines[i].substring(colon + 1).strip());
            }
        }
        try {
            HttpResponse<String> answer = HTTP.send(ask.build(), HttpResponse.BodyHandlers.ofString());
            return "HTTP/1.1 " + answer.statusCode() + " Said\r\nContent-Type: application/json; charset=UTF-8\r\n"
                    + answer.headers()
                            .firstValue("Retry-After")
                            .map(wait -> "Retry-After: " + wait + "\r\n")
                            .orElse("")
                    + "\r\n" + answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
