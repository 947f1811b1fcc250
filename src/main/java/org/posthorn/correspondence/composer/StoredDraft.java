package org.posthorn.correspondence.composer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** A draft as it is kept. */
@Entity
@Table(name = "mail_draft")
class StoredDraft {

    private static final int LONGEST_FAILURE = 2_000;
    /** Nobody sends for longer: what is still on its way then was cut off. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private @Nullable Long originalId;

    @Column(columnDefinition = "mediumtext")
    private String toLine = "";

    @Column(columnDefinition = "mediumtext")
    private String ccLine = "";

    @Column(columnDefinition = "mediumtext")
    private String bccLine = "";

    private String subject = "";

    @Column(columnDefinition = "mediumtext")
    private String body = "";

    private boolean trackOpens;

    private boolean trackClicks;

    private boolean shared;

    private boolean logWanted;

    /** {@code CONTACT:12 DEAL:7} */
    @Column(columnDefinition = "mediumtext")
    private String records = "";

    /** Addresses with blanks between them. */
    @Column(columnDefinition = "mediumtext")
    private String newContacts = "";

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.DRAFT;

    private @Nullable String messageId;

    private @Nullable String failure;

    /** The addresses that have it already, with blanks between them. */
    @Column(columnDefinition = "mediumtext")
    private String reached = "";

    private Instant updatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredDraft() {}

    StoredDraft(long id, AccountId account, UserId user, LetterKind kind, @Nullable Long original, Instant now) {
        this.id = id;
        this.accountId = account.value();
        this.userId = user.value();
        this.kind = kind;
        this.originalId = original;
        this.updatedAt = now;
    }

    void write(Letter letter, Instant now) {
        toLine = AddressLine.of(letter.to());
        ccLine = AddressLine.of(letter.cc());
        bccLine = AddressLine.of(letter.bcc());
        subject = letter.subject();
        body = letter.body();
        trackOpens = letter.opens();
        trackClicks = letter.clicks();
        shared = letter.shared();
        logWanted = letter.log();
        records = letter.records().stream()
                .map(record -> record.type() + ":" + record.id())
                .collect(Collectors.joining(" "));
        newContacts = letter.newContacts().stream().map(EmailAddress::value).collect(Collectors.joining(" "));
        updatedAt = now;
    }

    /**
     * From now on the letter is known by this id, however often it must be sent.
     *
     * @throws AlreadySending when another window is at it
     */
    MessageId startSending(MessageId wanted, Instant now) {
        if (state == LetterState.SENDING && now.isBefore(updatedAt.plus(LONGEST_SENDING))) {
            throw new AlreadySending();
        }
        if (messageId == null) {
            messageId = wanted.value();
        }
        state = LetterState.SENDING;
        updatedAt = now;
        return new MessageId(Objects.requireNonNull(messageId));
    }

    void fail(String why, List<String> nowReached, Instant now) {
        state = LetterState.FAILED;
        failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
        reached = String.join(" ", nowReached);
        updatedAt = now;
    }

    Draft draft(List<Draft.Enclosure> enclosures) {
        return new Draft(
                id,
                kind,
                originalId,
                letter(),
                enclosures,
                state,
                failure,
                true,
                words(reached).toList(),
                updatedAt);
    }

    private Letter letter() {
        return new Letter(
                AddressLine.read("to", toLine),
                AddressLine.read("cc", ccLine),
                AddressLine.read("bcc", bccLine),
                subject,
                body,
                trackOpens,
                trackClicks,
                shared,
                logWanted,
                words(records).map(StoredDraft::record).toList(),
                words(newContacts).map(EmailAddress::new).toList());
    }

    private static RecordRef record(String text) {
        String[] parts = text.split(":", 2);
        return new RecordRef(RecordType.valueOf(parts[0]), Long.parseLong(parts[1]));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    UserId userId() {
        return new UserId(userId);
    }
}
