package org.posthorn.mailbox.gmail;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.SendAs;
import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
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

/** Mailboxes of Gmail and Google Workspace. */
@Component
class GmailMailProvider implements MailProvider {

    private static final String ME = "me";

    /** Gmail has one watch for each user, without a name. */
    private static final String WATCH = "gmail";

    private final GmailSettings settings;
    private final GmailClients clients;
    private final Quota quota;
    private final Clock clock;
    private final CallsAtATime calls = new CallsAtATime();

    GmailMailProvider(GmailSettings settings, Clock clock) {
        this.settings = settings;
        this.clients = new GmailClients(settings);
        this.quota = new Quota(settings.unitsPerMinute(), clock);
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public MailboxAddresses addresses(Access access) {
        return ask(access, Quota.PROFILE + Quota.ALIASES, gmail -> {
            EmailAddress primary = new EmailAddress(gmail.users()
                    .getProfile(ME)
                    .setFields("emailAddress")
                    .execute()
                    .getEmailAddress());
            List<SendAs> all =
                    gmail.users().settings().sendAs().list(ME).execute().getSendAs();
            return new MailboxAddresses(primary, all == null ? List.of() : proven(all, primary));
        });
    }

    private static List<EmailAddress> proven(List<SendAs> all, EmailAddress primary) {
        return all.stream()
                .filter(one -> "accepted".equals(one.getVerificationStatus()))
                .map(one -> new EmailAddress(one.getSendAsEmail()))
                .filter(address -> !address.equals(primary))
                .distinct()
                .toList();
    }

    @Override
    public Changes changes(Access access, Folder folder, @Nullable String cursor) {
        if (cursor == null) {
            return ask(
                    access,
                    Quota.PROFILE,
                    gmail -> new Changes(
                            List.of(),
                            HistoryCursor.at(gmail.users()
                                    .getProfile(ME)
                                    .setFields("historyId")
                                    .execute()
                                    .getHistoryId()),
                            false));
        }
        HistoryCursor from = HistoryCursor.of(cursor);
        try {
            return ask(access, Quota.HISTORY, gmail -> changes(gmail, access, folder, from));
        } catch (MailProviderException.MailGone e) {
            throw new MailProviderException.CursorExpired("Gmail no longer knows that history.", e);
        }
    }

    private Changes changes(Gmail gmail, Access access, Folder folder, HistoryCursor from) throws IOException {
        ListHistoryResponse page = gmail.users()
                .history()
                .list(ME)
                .setStartHistoryId(from.start())
                .setPageToken(from.page())
                .setHistoryTypes(List.of("messageAdded"))
                .setLabelId(folder.name())
                .setMaxResults((long) GmailListing.PAGE)
                .setFields("history/messagesAdded/message/id,historyId,nextPageToken")
                .execute();
        List<String> ids = page.getHistory() == null ? List.of() : added(page.getHistory());
        List<FoundMail> found = found(gmail, access, ids);
        @Nullable String next = page.getNextPageToken();
        return next == null
                ? new Changes(found, HistoryCursor.at(page.getHistoryId()), false)
                : new Changes(found, from.next(next), true);
    }

    private static List<String> added(List<History> records) {
        return records.stream()
                .flatMap(item -> item.getMessagesAdded() == null ? Stream.empty() : item.getMessagesAdded().stream())
                .map(added -> added.getMessage().getId())
                .distinct()
                .toList();
    }

    @Override
    public PastMails past(Access access, Folder folder, Instant from, Instant to, @Nullable String cursor) {
        return ask(access, Quota.LIST, gmail -> {
            ListMessagesResponse page = gmail.users()
                    .messages()
                    .list(ME)
                    .setLabelIds(List.of(folder.name()))
                    // A second more at both ends, since the documentation does not say whether they are part of it.
                    .setQ("after:" + (from.getEpochSecond() - 1) + " before:" + (to.getEpochSecond() + 1))
                    .setMaxResults((long) GmailListing.PAGE)
                    .setPageToken(cursor)
                    .setFields("messages/id,nextPageToken")
                    .execute();
            List<String> ids = page.getMessages() == null
                    ? List.of()
                    : page.getMessages().stream().map(Message::getId).toList();
            List<FoundMail> found = found(gmail, access, ids).stream()
                    .filter(mail -> !mail.at().isBefore(from) && mail.at().isBefore(to))
                    .toList();
            // Gmail's own estimate is about 200 whenever there are more than one page.
            return new PastMails(found, page.getNextPageToken(), null);
        });
    }

    private List<FoundMail> found(Gmail gmail, Access access, List<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            quota.spend(access.mailbox(), ids.size() * Quota.GET);
        }
        return new GmailListing(clock).of(gmail, ids);
    }

    @Override
    public InputStream raw(Access access, String id) throws IOException {
        quota.spend(access.mailbox(), Quota.GET);
        CallsAtATime.Permit permit = calls.begin(access);
        try {
            InputStream json = clients.of(access)
                    .users()
                    .messages()
                    .get(ME, id)
                    .setFormat("raw")
                    .setFields("raw")
                    .executeUnparsed()
                    .getContent();
            return permit.until(RawMail.of(json));
        } catch (IOException e) {
            permit.close();
            throw GmailErrors.of(e, clock);
        } catch (RuntimeException e) {
            permit.close();
            throw e;
        }
    }

    @Override
    public String send(Access access, byte[] mime, @Nullable String answers) {
        return ask(access, Quota.SEND, gmail -> {
            Message message = new Message().setThreadId(answers == null ? null : thread(gmail, access, answers));
            Gmail.Users.Messages.Send sending =
                    gmail.users().messages().send(ME, message, new ByteArrayContent("message/rfc822", mime));
            sending.getMediaHttpUploader().setDirectUploadEnabled(true);
            return sending.execute().getId();
        });
    }

    /** Nothing where the answered mail is gone: then the headers have to do. */
    private @Nullable String thread(Gmail gmail, Access access, String answers) throws IOException {
        quota.spend(access.mailbox(), Quota.GET);
        try {
            return gmail.users()
                    .messages()
                    .get(ME, answers)
                    .setFormat("minimal")
                    .setFields("threadId")
                    .execute()
                    .getThreadId();
        } catch (IOException e) {
            if (GmailErrors.of(e, clock) instanceof MailProviderException.MailGone) {
                return null;
            }
            throw e;
        }
    }

    /** One watch of Gmail covers both folders, and its news come by Pub/Sub: folder, url and secret are not asked for. */
    @Override
    public Watch watch(Access access, Folder folder, String url, String secret) {
        if (settings.topic().isEmpty()) {
            throw new MailProviderException.Refused("No topic of Pub/Sub is set.", null);
        }
        WatchRequest wanted = new WatchRequest()
                .setTopicName(settings.topic())
                .setLabelIds(List.of(Folder.SENT.name(), Folder.INBOX.name()))
                .setLabelFilterBehavior("INCLUDE");
        WatchResponse made = ask(
                access, Quota.WATCH, gmail -> gmail.users().watch(ME, wanted).execute());
        return new Watch(WATCH, Instant.ofEpochMilli(made.getExpiration()));
    }

    @Override
    public Watch renew(Access access, Watch watch) {
        return watch(access, Folder.SENT, "", "");
    }

    @Override
    public void unwatch(Access access, Watch watch) {
        ask(access, Quota.STOP, gmail -> {
            gmail.users().stop(ME).execute();
            return watch;
        });
    }

    /** What is asked of Gmail. */
    private interface Question<T> {
        T ask(Gmail gmail) throws IOException;
    }

    private <T> T ask(Access access, int units, Question<T> question) {
        quota.spend(access.mailbox(), units);
        try {
            return calls.within(access, () -> question.ask(clients.of(access)));
        } catch (IOException e) {
            throw GmailErrors.of(e, clock);
        }
    }
}
