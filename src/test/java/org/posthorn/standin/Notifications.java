package org.posthorn.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** What the providers send to a client's address. In order and at once, unless a test wants it worse. */
public final class Notifications {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final ExecutorService threads;
    private final List<Message> held = new ArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private boolean holds;
    private boolean twice;
    private String publicName = "";
    private String realName = "";

    /** One request that is to be sent. */
    record Message(String url, String json, Map<String, String> headers) {}

    Notifications(ExecutorService threads) {
        this.threads = threads;
    }

    /** They come late: not before {@link #release}. Source: latency table of change notifications in the Graph documentation. */
    public synchronized void hold() {
        holds = true;
    }

    /** What was held is sent now. */
    public void release() {
        send(taken());
    }

    /** The last first. Source: guess; neither provider promises an order. */
    public void releaseReversed() {
        send(taken().reversed());
    }

    /** Each comes twice from now on. Source: Graph tries again where an answer was late; Pub/Sub delivers at least once. */
    public synchronized void sendTwice() {
        twice = true;
    }

    /** The status of each answer that came back. */
    public List<Integer> answers() {
        return List.copyOf(answers);
    }

    void offer(Message message) {
        synchronized (this) {
            if (holds) {
                held.add(message);
                return;
            }
        }
        send(List.of(message));
    }

    synchronized void reaches(String from, String to) {
        publicName = from;
        realName = to;
    }

    private synchronized String real(String url) {
        return url.startsWith(publicName) ? realName + url.substring(publicName.length()) : url;
    }

    /** Sends at once and gives the answer, for handshakes. */
    HttpResponse<String> post(Message message) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(real(message.url())))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(message.json(), StandardCharsets.UTF_8));
        message.headers().forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private synchronized List<Message> taken() {
        List<Message> all = List.copyOf(held);
        held.clear();
        holds = false;
        return all;
    }

    private void send(List<Message> messages) {
        boolean again;
        synchronized (this) {
            again = twice;
        }
        threads.execute(() -> messages.forEach(message -> {
            deliver(message);
            if (again) {
                deliver(message);
            }
        }));
    }

    private void deliver(Message message) {
        try {
            answers.add(post(message).statusCode());
        } catch (IOException e) {
            answers.add(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
