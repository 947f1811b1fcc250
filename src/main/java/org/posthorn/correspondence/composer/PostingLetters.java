package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.MailProviderException;
import org.posthorn.mailbox.SendingThroughMailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands letters to the writer's own connected mailbox: one mail for all, whose copy lies in its sent folder afterwards (R4). */
@Component
public class PostingLetters {

    private static final Logger log = LoggerFactory.getLogger(PostingLetters.class);

    private final SendingThroughMailbox sending;
    private final Users users;

    PostingLetters(SendingThroughMailbox sending, Users users) {
        this.sending = sending;
        this.users = users;
    }

    /** Whether the signed-in user has a mailbox that sends. */
    public boolean possible() {
        return mailbox().isPresent();
    }

    Optional<ConnectedMailbox> mailbox() {
        SignedIn user = SignedIn.required();
        return users.findById(user.userId().value()).map(User::email).flatMap(address -> sending.sender(user, address));
    }

    /** Whom a letter comes from that is sent through that mailbox. */
    static EmailAddress from(ConnectedMailbox mailbox, User user) {
        return mailbox.addresses().contains(user.email()) ? user.email() : mailbox.address();
    }

    /** @return why it was not sent, in words for its writer, or null when it was */
    @Nullable
    String send(ConnectedMailbox mailbox, PostedLetter letter) {
        try {
            ByteArrayOutputStream mime = new ByteArrayOutputStream();
            letter.tracked().writeTo(mime);
            sending.send(mailbox, mime.toByteArray());
            return null;
        } catch (MailProviderException e) {
            log.info("A mailbox did not send a letter ({}).", e.getClass().getSimpleName());
            return inWords(e, mailbox);
        } catch (IOException | MessagingException e) {
            log.warn("A letter could not be written.", e);
            return "The mail could not be put together.";
        }
    }

    private static String inWords(MailProviderException e, ConnectedMailbox mailbox) {
        return switch (e) {
            case MailProviderException.AccessRefused refused ->
                "Your mailbox " + mailbox.address() + " has to be connected again, in your preferences.";
            case MailProviderException.TryLater later ->
                "The provider of " + mailbox.address() + " is busy or can't be reached. Try again in a few minutes.";
            case MailProviderException.UnknownClient unknown ->
                "The provider of " + mailbox.address() + " does not accept this server. Ask your administrator.";
            default -> "The provider of " + mailbox.address() + " refused the mail.";
        };
    }
}
