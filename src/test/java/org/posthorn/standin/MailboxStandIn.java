package org.posthorn.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.posthorn.mailbox.Access;
import org.posthorn.mailbox.Provider;

/**
 * Microsoft's and Google's servers in one process, on a free port of loopback. Strict: what the real ones don't know is an error
 * in their shape here, and remembered in {@link #faults}. docs/stand-in.md says what it does and where that is known from.
 */
public final class MailboxStandIn implements AutoCloseable {

    /** The one OAuth client that is registered, at both providers, with any redirect address. */
    public static final String CLIENT_ID = "posthorn-test";

    public static final String CLIENT_SECRET = "secret-of-the-test";

    /** The service account that signs what Pub/Sub pushes. */
    public static final String PUSHER = GmailWatches.PUSHER;

    /** The tenant of all users of Microsoft. */
    public static final String TENANT = "8a6c1a52-0d4e-4b3f-9a55-5f0e6f7d1c11";

    private static final int MOST_CALLS = 1000;
    private static final Set<String> MICROSOFT_SCOPES = Set.of("User.Read", "Mail.Read", "Mail.Send");
    private static final Set<String> GOOGLE_SCOPES = Set.of(GmailScopes.READ, GmailScopes.SEND);

    static {
        // Otherwise each answer waits 40 ms for the client's system to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final Trouble trouble = new Trouble();
    private final Tokens tokens;
    private final Map<String, MailboxOfStandIn> mailboxes = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Deque<String> calls = new ConcurrentLinkedDeque<>();
    private final Notifications notifications;
    private final GraphSubscriptions subscriptions;
    private final GmailWatches watches;
    private final OidcFace entra;
    private final OidcFace google;

    private MailboxStandIn(Clock clock) throws IOException {
        this.clock = clock;
        this.tokens = new Tokens(clock);
        this.notifications = new Notifications(threads);
        this.subscriptions = new GraphSubscriptions(notifications, clock);
        this.watches = new GmailWatches(notifications, clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        EntraShape entraShape = new EntraShape(entraUrl());
        GoogleShape googleShape = new GoogleShape(googleUrl());
        entra = new OidcFace(entraShape, tokens, clock);
        google = new OidcFace(googleShape, tokens, clock);
        serve("/graph/v1.0", "/graph/v1.0", new GraphFace(this, tokens, trouble, subscriptions));
        Face gmail = new GmailFace(this, tokens, trouble, watches);
        // Google's client takes the paths of uploads and batches from the root of the host.
        List.of("/gmail/", "/upload/", "/batch").forEach(path -> serve(path, "", gmail));
        serve("/entra", "/entra", oidc(entra, entraShape));
        serve("/google", "/google", oidc(google, googleShape));
        serve("/", "", nothing());
        server.start();
    }

    public static MailboxStandIn start() {
        return start(Clock.systemUTC());
    }

    /** @param clock says when mail comes in and tokens end */
    public static MailboxStandIn start(Clock clock) {
        try {
            return new MailboxStandIn(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That user's mailbox, at both providers; made when it is first asked for. */
    public MailboxOfStandIn mailbox(String address) {
        return mailboxes.computeIfAbsent(
                address, name -> new MailboxOfStandIn(name, clock, trouble, this::tellSubscribers));
    }

    /** Base of Graph, with its version; for {@code GraphServiceClient}. */
    public String graphUrl() {
        return base() + "/graph/v1.0";
    }

    /** Root of Gmail, with a slash at its end; for {@code Gmail.Builder.setRootUrl}. */
    public String gmailUrl() {
        return base() + "/";
    }

    /** In the place of login.microsoftonline.com, without a slash at its end. */
    public String entraUrl() {
        return base() + "/entra";
    }

    /** What the id tokens of Entra's users name as their issuer. */
    public String entraIssuer() {
        return entraUrl() + "/" + TENANT + "/v2.0";
    }

    /** The keys that Google signs id tokens and pushes with. */
    public String googleKeysUrl() {
        return googleUrl() + "/oauth2/v3/certs";
    }

    /** In the place of accounts.google.com and oauth2.googleapis.com, without a slash at its end; the issuer too. */
    public String googleUrl() {
        return base() + "/google";
    }

    /** An access token as if that user had allowed reading and sending. */
    public String tokenFor(Provider provider, String user) {
        Set<String> scopes = provider == Provider.MICROSOFT ? MICROSOFT_SCOPES : GOOGLE_SCOPES;
        return tokens.newAccessToken(tokens.grant(provider, CLIENT_ID, user, scopes));
    }

    /** The same for an adapter. */
    public Access accessFor(Provider provider, String user) {
        mailbox(user);
        return new Access(Math.abs((long) user.hashCode()), tokenFor(provider, user));
    }

    /** From now on that user signs in and consents wherever somebody is sent to sign in. */
    public void signsIn(String user) {
        mailbox(user);
        entra.signsIn(user);
        google.signsIn(user);
    }

    /** From now on whoever is sent to sign in presses Cancel. Source: OAuth 2, RFC 6749 section 4.1.2.1. */
    public void refusesConsent() {
        entra.refuses();
        google.refuses();
    }

    /** All access tokens end now; refresh tokens are still good. */
    public void expireAccessTokens() {
        tokens.expireAccessTokens();
    }

    /** How long new access tokens live. */
    public void accessTokensLive(Duration time) {
        tokens.live(time);
    }

    /** A refresh token of Microsoft is dead once its successor was given out. Source: guess; the real ones live on for a while. */
    public void oldRefreshTokensDie() {
        tokens.killOldRefreshTokens();
    }

    /** The user, or the administrator, takes all consent back: invalid_grant from now on. Source: RFC 6749 section 5.2. */
    public void revoke(String user) {
        tokens.revoke(user);
    }

    /** Whether that refresh token could still be used. */
    public boolean knowsRefreshToken(String token) {
        return tokens.isGoodRefreshToken(token);
    }

    /** How often anybody asked for a fresh access token. */
    public int refreshes() {
        return tokens.refreshes();
    }

    public Trouble trouble() {
        return trouble;
    }

    /** What is sent to whoever asked to be told of changes. */
    public Notifications notifications() {
        return notifications;
    }

    /** Microsoft has something to say of all subscriptions: reauthorizationRequired, subscriptionRemoved, missed. Source: lifecycle notifications in the Graph documentation. */
    public void lifecycle(String event) {
        subscriptions.lifecycle(event);
    }

    /**
     * What stands between the providers and a server under test: whoever asks for the public name is led to where the server
     * really listens, as by a reverse proxy that ends TLS.
     *
     * @param publicUrl https, without a slash at its end
     * @param realUrl on loopback, without a slash at its end
     */
    public void reaches(String publicUrl, String realUrl) {
        notifications.reaches(publicUrl, realUrl);
        entra.reaches(publicUrl, realUrl);
        google.reaches(publicUrl, realUrl);
    }

    /** Where Google's Pub/Sub pushes to, and the audience that its tokens name. */
    public void pushesTo(String url, String audience) {
        watches.pushTo(url, audience);
    }

    /** What clients did that none may do. A test ends with this being empty. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** For a test that provoked one. */
    public void forgetFaults() {
        faults.clear();
    }

    /** The last 1,000 requests: method and address. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void tellSubscribers(MailboxOfStandIn.Event event) {
        subscriptions.tell(event);
        watches.tell(event);
    }

    private void serve(String path, String root, Face face) {
        server.createContext(path, exchange -> handle(exchange, root, face));
    }

    private void handle(HttpExchange exchange, String root, Face face) {
        Call call = new Call(exchange, root, trouble);
        calls.add(call.asked());
        if (calls.size() > MOST_CALLS) {
            calls.poll();
        }
        try {
            face.answer(call);
        } catch (Refusal refusal) {
            if (refusal.isFault()) {
                faults.add(call.asked() + ": " + refusal.text());
            }
            refusal.headers().forEach(call::header);
            call.json(refusal.status(), face.error(refusal));
        } catch (RuntimeException e) {
            faults.add(call.asked() + ": " + e + " at " + e.getStackTrace()[0]);
            call.json(500, face.error(Refusal.of(500, "generalException", String.valueOf(e.getMessage()))));
        }
    }

    private static Face nothing() {
        return new Face() {
            @Override
            public void answer(Call call) {
                throw Refusal.fault(404, "notFound", "No such address: " + call.asked());
            }

            @Override
            public Object error(Refusal refusal) {
                return Map.of("error", refusal.text());
            }
        };
    }

    private static Face oidc(OidcFace face, OidcShape shape) {
        return new Face() {
            @Override
            public void answer(Call call) {
                face.answer(call);
            }

            @Override
            public Object error(Refusal refusal) {
                return shape.error(refusal);
            }
        };
    }
}
