package org.posthorn.mailbox.graph;

import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.MessageCollectionResponse;
import com.microsoft.graph.models.Subscription;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.mailfolders.item.messages.delta.DeltaGetResponse;
import com.microsoft.graph.users.item.mailfolders.item.messages.delta.DeltaRequestBuilder;
import com.microsoft.kiota.RequestHeaders;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.Access;
import org.posthorn.mailbox.CallsAtATime;
import org.posthorn.mailbox.Changes;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.FoundMail;
import org.posthorn.mailbox.MailProvider;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.MailboxAddresses;
import org.posthorn.mailbox.PastMails;
import org.posthorn.mailbox.Provider;
import org.posthorn.mailbox.Watch;
import org.springframework.stereotype.Component;

/** Mailboxes of Microsoft 365. Ids are the immutable ones, which outlive moves; each call has to ask for them. */
@Component
class GraphMailProvider implements MailProvider {

    private static final String[] LISTED = {
        "id", "internetMessageId", "sentDateTime", "receivedDateTime", "isDraft", "parentFolderId"
    };
    private static final int PAGE = 100;

    /** A cursor of the first round: what it lists was there before. */
    private static final String BEGINNING = "begin ";

    /** A copy that comes late is stamped earlier than it comes. */
    private static final Duration LATE = Duration.ofHours(1);

    /** The most that Graph has always allowed for messages, in minutes. */
    private static final Duration WATCH = Duration.ofMinutes(4230);

    private final GraphClients clients;
    private final Clock clock;
    private final CallsAtATime calls = new CallsAtATime();

    GraphMailProvider(GraphSettings settings, Clock clock) {
        this.clients = new GraphClients(settings);
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    @Override
    public MailboxAddresses addresses(Access access) {
        User user = ask(
                access,
                graph -> graph.me().get(request -> {
                    lasting(request.headers);
                    Objects.requireNonNull(request.queryParameters).select =
                            new String[] {"mail", "userPrincipalName", "proxyAddresses"};
                }));
        return GraphAddresses.of(user);
    }

    @Override
    public Changes changes(Access access, Folder folder, @Nullable String cursor) {
        boolean beginning = cursor == null || cursor.startsWith(BEGINNING);
        DeltaGetResponse page = ask(access, graph -> delta(graph, folder, cursor));
        String next = page.getOdataNextLink();
        List<FoundMail> added = beginning ? List.of() : found(page.getValue(), folder);
        if (next != null) {
            return new Changes(added, (beginning ? BEGINNING : "") + clients.ours(next), true);
        }
        String last = page.getOdataDeltaLink();
        if (last == null) {
            throw new MailProviderException.TryLater("Graph gave no link to go on with.", Duration.ZERO, null);
        }
        return new Changes(added, clients.ours(last), false);
    }

    private @Nullable DeltaGetResponse delta(GraphServiceClient graph, Folder folder, @Nullable String cursor) {
        DeltaRequestBuilder messages =
                graph.me().mailFolders().byMailFolderId(name(folder)).messages().delta();
        if (cursor != null) {
            String link = cursor.startsWith(BEGINNING) ? cursor.substring(BEGINNING.length()) : cursor;
            return messages.withUrl(clients.ours(link)).get(request -> paged(request.headers));
        }
        return messages.get(request -> {
            paged(request.headers);
            DeltaRequestBuilder.GetQueryParameters query = Objects.requireNonNull(request.queryParameters);
            query.changeType = "created";
            query.select = LISTED;
            query.filter = "receivedDateTime ge " + time(clock.instant().minus(LATE));
        });
    }

    @Override
    public PastMails past(Access access, Folder folder, Instant from, Instant to, @Nullable String cursor) {
        MessageCollectionResponse page = ask(access, graph -> past(graph, folder, from, to, cursor));
        String next = page.getOdataNextLink();
        return new PastMails(
                found(page.getValue(), folder), next == null ? null : clients.ours(next), page.getOdataCount());
    }

    private @Nullable MessageCollectionResponse past(
            GraphServiceClient graph, Folder folder, Instant from, Instant to, @Nullable String cursor) {
        var messages = graph.me().mailFolders().byMailFolderId(name(folder)).messages();
        if (cursor != null) {
            return messages.withUrl(clients.ours(cursor)).get(request -> lasting(request.headers));
        }
        String field = folder == Folder.SENT ? "sentDateTime" : "receivedDateTime";
        return messages.get(request -> {
            lasting(request.headers);
            var query = Objects.requireNonNull(request.queryParameters);
            query.select = LISTED;
            query.filter = field + " ge " + time(from) + " and " + field + " lt " + time(to);
            query.orderby = new String[] {field + " asc"};
            query.top = PAGE;
            query.count = true;
        });
    }

    @Override
    public InputStream raw(Access access, String id) {
        CallsAtATime.Permit permit = calls.begin(access);
        try {
            InputStream bytes = GraphClients.over(clients.reading(access))
                    .me()
                    .messages()
                    .byMessageId(id)
                    .content()
                    .get(request -> lasting(request.headers));
            return permit.until(answered(bytes));
        } catch (RuntimeException e) {
            permit.close();
            throw GraphErrors.of(e, clock);
        }
    }

    /** The headers of the MIME say what it answers; Graph gives no id of the copy. */
    @Override
    public @Nullable String send(Access access, byte[] mime, @Nullable String answers) {
        try {
            calls.within(access, () -> {
                GraphSending.send(clients.sending(access), mime);
                return mime;
            });
            return null;
        } catch (RuntimeException e) {
            throw GraphErrors.of(e, clock);
        }
    }

    @Override
    public Watch watch(Access access, Folder folder, String url, String secret) {
        Subscription wanted = ending();
        wanted.setChangeType("created");
        wanted.setResource("me/mailFolders('" + name(folder) + "')/messages");
        wanted.setNotificationUrl(url);
        wanted.setLifecycleNotificationUrl(url);
        wanted.setClientState(secret);
        return watch(ask(access, graph -> graph.subscriptions().post(wanted, request -> lasting(request.headers))));
    }

    @Override
    public Watch renew(Access access, Watch watch) {
        return watch(ask(
                access,
                graph -> graph.subscriptions().bySubscriptionId(watch.id()).patch(ending())));
    }

    @Override
    public void unwatch(Access access, Watch watch) {
        try {
            calls.within(access, () -> {
                GraphClients.over(clients.reading(access))
                        .subscriptions()
                        .bySubscriptionId(watch.id())
                        .delete();
                return watch;
            });
        } catch (RuntimeException e) {
            if (!GraphErrors.isMissing(e)) {
                throw GraphErrors.of(e, clock);
            }
        }
    }

    private <T> T ask(Access access, Function<GraphServiceClient, @Nullable T> question) {
        try {
            return calls.within(access, () -> answered(question.apply(GraphClients.over(clients.reading(access)))));
        } catch (RuntimeException e) {
            throw GraphErrors.of(e, clock);
        }
    }

    private static <T> T answered(@Nullable T answer) {
        if (answer == null) {
            throw new MailProviderException.TryLater("Graph answered nothing.", Duration.ZERO, null);
        }
        return answer;
    }

    private static List<FoundMail> found(@Nullable List<Message> messages, Folder folder) {
        return messages == null
                ? List.of()
                : messages.stream().flatMap(message -> found(message, folder)).toList();
    }

    /** Nothing for drafts, and for what is only said to be gone. */
    private static Stream<FoundMail> found(Message message, Folder folder) {
        OffsetDateTime at = folder == Folder.SENT ? message.getSentDateTime() : message.getReceivedDateTime();
        String id = message.getId();
        return id == null || at == null || Boolean.TRUE.equals(message.getIsDraft())
                ? Stream.empty()
                : Stream.of(new FoundMail(id, message.getInternetMessageId(), at.toInstant()));
    }

    private Subscription ending() {
        Subscription subscription = new Subscription();
        subscription.setExpirationDateTime(clock.instant().plus(WATCH).atOffset(ZoneOffset.UTC));
        return subscription;
    }

    private static Watch watch(Subscription subscription) {
        return new Watch(
                Objects.requireNonNull(subscription.getId()),
                Objects.requireNonNull(subscription.getExpirationDateTime()).toInstant());
    }

    private static void lasting(RequestHeaders headers) {
        headers.add("Prefer", "IdType=\"ImmutableId\"");
    }

    private static void paged(RequestHeaders headers) {
        lasting(headers);
        headers.add("Prefer", "odata.maxpagesize=" + PAGE);
    }

    private static String name(Folder folder) {
        return folder == Folder.SENT ? "sentitems" : "inbox";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
