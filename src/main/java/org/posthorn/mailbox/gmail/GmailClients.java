package org.posthorn.mailbox.gmail;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import org.posthorn.mailbox.Access;

/** Makes clients of the Gmail API: one for each call, since a client stands for one token; the transport is shared. */
final class GmailClients {

    private final GmailSettings settings;
    private final HttpTransport transport = new NetHttpTransport();

    GmailClients(GmailSettings settings) {
        this.settings = settings;
    }

    Gmail of(Access access) {
        return new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), careful(access))
                .setRootUrl(settings.gmailUrl().toString())
                .setServicePath("")
                .setApplicationName("Posthorn")
                .build();
    }

    /** Tries nothing twice, follows nobody with the token in hand, and keeps it out of the library's log. */
    private HttpRequestInitializer careful(Access access) {
        return request -> {
            request.getHeaders().setAuthorization("Bearer " + access.token());
            request.setConnectTimeout((int) settings.connectTimeout().toMillis());
            request.setReadTimeout((int) settings.readTimeout().toMillis());
            request.setNumberOfRetries(0);
            request.setFollowRedirects(false);
            request.setLoggingEnabled(false);
            request.setCurlLoggingEnabled(false);
        };
    }
}
