package org.posthorn.mailbox.graph;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Sends MIME as it is, which Graph takes as base64 in a text; the SDK's own builder knows its JSON only. */
final class GraphSending {

    private GraphSending() {}

    static void send(OkHttpRequestAdapter adapter, byte[] mime) {
        RequestInformation request = new RequestInformation(
                HttpMethod.POST, "{+baseurl}/me/sendMail", new HashMap<>(Map.of("baseurl", adapter.getBaseUrl())));
        request.setStreamContent(new ByteArrayInputStream(Base64.getEncoder().encode(mime)), "text/plain");
        HashMap<String, ParsableFactory<? extends Parsable>> errors = new HashMap<>();
        // The SDK's own word for every status of 400 and above.
        errors.put("XXX", ODataError::createFromDiscriminatorValue);
        adapter.sendPrimitive(request, errors, Void.class);
    }
}
