package org.posthorn.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.core.CoreConstants.ReplacementConstants;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.Subscription;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.http.middleware.UrlReplaceHandler;
import com.microsoft.kiota.http.middleware.options.UrlReplaceHandlerOption;
import com.microsoft.kiota.serialization.AdditionalDataHolder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.Provider;

/** Whatever the Graph face says is understood by Microsoft's models, key by key. */
class GraphModelsTests {

    private static final String MAIL = """
        From: Ann Lee <ann@x.test>
        To: ada@sender.test
        Cc: Bo <bo@x.test>
        Subject: An offer
        Message-ID: <offer@x.test>
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <p>Hello</p>
        """;

    private final MailboxStandIn standIn = MailboxStandIn.start();
    private final MailboxOfStandIn mailbox = standIn.mailbox("ada@sender.test").withAlias("sales@sender.test");
    private final GraphServiceClient graph = client(standIn.tokenFor(Provider.MICROSOFT, "ada@sender.test"));

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void aUserIsUnderstood() {
        assertUnderstood(graph.me().get());
        assertUnderstood(graph.me()
                .get(request -> Objects.requireNonNull(request.queryParameters).select =
                        new String[] {"mail", "proxyAddresses", "otherMails"}));
    }

    @Test
    void aMessageWithEverythingIsUnderstood() {
        StoredMail stored = mailbox.deliver(Folder.INBOX, MAIL);

        Message message = graph.me()
                .messages()
                .byMessageId(stored.movingId())
                .get(request -> Objects.requireNonNull(request.queryParameters).select = new String[] {
                    "subject",
                    "from",
                    "toRecipients",
                    "ccRecipients",
                    "replyTo",
                    "body",
                    "bodyPreview",
                    "isRead",
                    "hasAttachments",
                    "internetMessageHeaders",
                    "internetMessageId",
                    "sentDateTime",
                    "conversationId"
                });

        assertUnderstood(message);
        assertThat(Objects.requireNonNull(message).getSubject()).isEqualTo("An offer");
        assertThat(message.getInternetMessageHeaders()).isNotEmpty();
        assertThat(Objects.requireNonNull(message.getBody()).getContent()).contains("<p>Hello</p>");
    }

    @Test
    void listsAndChangesAreUnderstood() {
        StoredMail moved = mailbox.deliver(Folder.INBOX, MAIL);
        mailbox.deliver(Folder.INBOX, MAIL);
        mailbox.move(moved, Place.ARCHIVE);
        var messages = graph.me().mailFolders().byMailFolderId("inbox").messages();

        assertUnderstood(messages.get(request -> Objects.requireNonNull(request.queryParameters).count = true));
        assertUnderstood(messages.delta().get(request -> request.headers.add("Prefer", "odata.maxpagesize=1")));
    }

    @Test
    void aSubscriptionIsUnderstood() {
        try (HookReceiver hook = new HookReceiver()) {
            Subscription wanted = new Subscription();
            wanted.setChangeType("created");
            wanted.setNotificationUrl(hook.url());
            wanted.setResource("me/mailFolders('inbox')/messages");
            wanted.setExpirationDateTime(OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));

            Subscription made = graph.subscriptions().post(wanted);

            assertUnderstood(made);
            assertUnderstood(graph.subscriptions()
                    .bySubscriptionId(
                            Objects.requireNonNull(Objects.requireNonNull(made).getId()))
                    .get());
        }
    }

    @Test
    void anErrorIsUnderstood() {
        assertThatThrownBy(() -> graph.me().messages().byMessageId("AAMkADMQ==").get())
                .isInstanceOfSatisfying(ODataError.class, error -> {
                    assertUnderstood(error);
                    assertThat(Objects.requireNonNull(error.getError()).getCode())
                            .isEqualTo("ErrorItemNotFound");
                });
    }

    @Test
    void whatGraphDoesNotKnowIsAFaultThatIsRemembered() {
        assertThatThrownBy(() -> graph.me().messages().get()).isInstanceOf(ODataError.class);
        assertThatThrownBy(() -> graph.me()
                        .get(request ->
                                Objects.requireNonNull(request.queryParameters).select = new String[] {"emial"}))
                .isInstanceOf(ODataError.class);
        assertThatThrownBy(() -> client("stolen").me().get()).isInstanceOf(ODataError.class);

        assertThat(standIn.faults()).hasSize(3);
    }

    @Test
    void seesAKeyThatTheModelsDontKnow() {
        Message typo = new Message();
        typo.setAdditionalData(java.util.Map.of("subjcet", "An offer"));

        assertThat(unknown(typo)).containsExactly("subjcet");
    }

    private static void assertUnderstood(@Nullable Object model) {
        assertThat(model).isNotNull();
        assertThat(unknown(model)).isEmpty();
    }

    /** The keys that went into no field, in the model and all that it holds. */
    private static List<String> unknown(@Nullable Object model) {
        List<String> found = new ArrayList<>();
        if (model instanceof List<?> list) {
            list.forEach(item -> found.addAll(unknown(item)));
        } else if (model instanceof AdditionalDataHolder holder) {
            holder.getAdditionalData().keySet().stream()
                    .filter(key -> !key.startsWith("@"))
                    .forEach(found::add);
            for (Method method : model.getClass().getMethods()) {
                if (method.getName().matches("get[A-Z].*")
                        && method.getParameterCount() == 0
                        && (List.class.isAssignableFrom(method.getReturnType())
                                || AdditionalDataHolder.class.isAssignableFrom(method.getReturnType()))) {
                    found.addAll(unknown(value(model, method)));
                }
            }
        }
        return found;
    }

    private static @Nullable Object value(Object model, Method method) {
        try {
            return method.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private GraphServiceClient client(String token) {
        AuthenticationProvider bearer =
                (request, context) -> request.headers.tryAdd("Authorization", "Bearer " + token);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(new UrlReplaceHandler(
                        new UrlReplaceHandlerOption(ReplacementConstants.getDefaultReplacementPairs())))
                .build();
        OkHttpRequestAdapter adapter = new OkHttpRequestAdapter(bearer, null, null, http);
        adapter.setBaseUrl(standIn.graphUrl());
        return new GraphServiceClient(adapter);
    }
}
