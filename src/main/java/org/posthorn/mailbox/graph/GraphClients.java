package org.posthorn.mailbox.graph;

import com.microsoft.graph.core.CoreConstants.ReplacementConstants;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.http.middleware.UrlReplaceHandler;
import com.microsoft.kiota.http.middleware.options.UrlReplaceHandlerOption;
import java.net.URI;
import okhttp3.OkHttpClient;
import org.posthorn.mailbox.Access;
import org.posthorn.mailbox.MailProviderException;

/** Makes clients of Graph: one for each call, since a client stands for one token; the connections are shared. */
final class GraphClients {

    private final GraphSettings settings;
    private final OkHttpClient reading;
    private final OkHttpClient sending;

    GraphClients(GraphSettings settings) {
        this.settings = settings;
        // Of the SDK's own interceptors only the one that turns its placeholder into /me: what else it has waits and
        // tries
        // again by itself, or follows redirects with the token in hand.
        this.reading = new OkHttpClient.Builder()
                .addInterceptor(new UrlReplaceHandler(
                        new UrlReplaceHandlerOption(ReplacementConstants.getDefaultReplacementPairs())))
                .followRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .build();
        // A mail that may have gone out is not sent again in silence.
        this.sending = reading.newBuilder().retryOnConnectionFailure(false).build();
    }

    OkHttpRequestAdapter reading(Access access) {
        return adapter(access, reading);
    }

    OkHttpRequestAdapter sending(Access access) {
        return adapter(access, sending);
    }

    static GraphServiceClient over(OkHttpRequestAdapter adapter) {
        return new GraphServiceClient(adapter);
    }

    /** The link itself; a token of ours goes to no other server than the one that is set. */
    String ours(String link) {
        URI own = settings.graphUrl();
        try {
            URI uri = URI.create(link);
            if (own.getScheme().equals(uri.getScheme())
                    && own.getHost().equals(uri.getHost())
                    && own.getPort() == uri.getPort()
                    && uri.getUserInfo() == null) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw new MailProviderException.Refused("A link of Graph is none.", e);
        }
        throw new MailProviderException.Refused("A link of Graph leads to another server.", null);
    }

    private OkHttpRequestAdapter adapter(Access access, OkHttpClient http) {
        AuthenticationProvider bearer =
                (request, context) -> request.headers.tryAdd("Authorization", "Bearer " + access.token());
        OkHttpRequestAdapter adapter = new OkHttpRequestAdapter(bearer, null, null, http);
        adapter.setBaseUrl(settings.graphUrl().toString());
        return adapter;
    }
}
