package org.posthorn.mailbox.gmail;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.FoundMail;
import org.posthorn.mailbox.MailProviderException;

/** Asks for time and Message-ID of a page of mails, in one request: Gmail's lists hold ids only. */
final class GmailListing {

    /** Google advises no more than that in a batch. */
    static final int PAGE = 50;

    private static final String DRAFT = "DRAFT";

    private final Clock clock;
    private @Nullable MailProviderException failed;

    GmailListing(Clock clock) {
        this.clock = clock;
    }

    /**
     * In the order of the ids. What is gone meanwhile is left out, and so are drafts.
     *
     * @throws MailProviderException when one of them could not be asked for: then the page is to be asked for again
     */
    List<FoundMail> of(Gmail gmail, List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>();
        BatchRequest batch = gmail.batch(gmail.getRequestFactory().getInitializer());
        for (String id : ids) {
            gmail.users()
                    .messages()
                    .get("me", id)
                    .setFormat("metadata")
                    .setMetadataHeaders(List.of("Message-ID"))
                    .setFields("id,internalDate,labelIds,payload/headers")
                    .queue(batch, new JsonBatchCallback<Message>() {
                        @Override
                        public void onSuccess(Message message, HttpHeaders headers) {
                            messages.add(message);
                        }

                        @Override
                        public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                            note(GmailErrors.of(error, error.getCode(), headers, clock, null));
                        }
                    });
        }
        batch.execute();
        if (failed != null) {
            throw failed;
        }
        return messages.stream()
                .filter(message ->
                        message.getLabelIds() == null || !message.getLabelIds().contains(DRAFT))
                .map(GmailListing::found)
                .toList();
    }

    private void note(MailProviderException problem) {
        if (!(problem instanceof MailProviderException.MailGone)) {
            failed = problem;
        }
    }

    private static FoundMail found(Message message) {
        Instant at = Instant.ofEpochMilli(Objects.requireNonNullElse(message.getInternalDate(), 0L));
        return new FoundMail(message.getId(), messageId(message), at);
    }

    private static @Nullable String messageId(Message message) {
        return Optional.ofNullable(message.getPayload()).map(MessagePart::getHeaders).stream()
                .flatMap(List::stream)
                .filter(header -> "Message-ID".equalsIgnoreCase(header.getName()))
                .map(MessagePartHeader::getValue)
                .findFirst()
                .orElse(null);
    }
}
