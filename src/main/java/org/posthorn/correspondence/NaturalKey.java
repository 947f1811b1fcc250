package org.posthorn.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;

/**
 * What makes two copies of a mail the same mail, by whichever ways they came (G11): its Message-ID, or else what its author
 * wrote. Never its bytes, which each server on the way adds to.
 */
final class NaturalKey implements Comparable<NaturalKey> {

    private final byte[] hash;

    private NaturalKey(MessageDigest digest) {
        this.hash = digest.digest();
    }

    private NaturalKey(byte[] hash) {
        this.hash = hash.clone();
    }

    static NaturalKey of(ParsedMail mail) {
        return mail.messageId() == null ? ofContent(mail) : of(mail.messageId());
    }

    static NaturalKey of(MessageId id) {
        MessageDigest digest = sha256();
        add(digest, "id");
        add(digest, id.value());
        return new NaturalKey(digest);
    }

    /** The key of this user's own copy of a mail that another user keeps to himself (P12). */
    NaturalKey ownOf(UserId user) {
        MessageDigest digest = sha256();
        add(digest, "own");
        add(digest, Long.toString(user.value()));
        digest.update(hash);
        return new NaturalKey(digest);
    }

    static NaturalKey of(byte[] bytes) {
        return new NaturalKey(bytes);
    }

    private static NaturalKey ofContent(ParsedMail mail) {
        MessageDigest digest = sha256();
        add(digest, "content");
        add(digest, mail.date() == null ? null : mail.date().toString());
        add(digest, mail.subject());
        List.of(mail.from(), mail.to(), mail.cc()).forEach(boxes -> {
            add(digest, "boxes");
            boxes.stream().map(Mailbox::toString).forEach(box -> add(digest, box));
        });
        add(digest, mail.html());
        add(digest, mail.text());
        mail.parts().forEach(part -> add(digest, part));
        return new NaturalKey(digest);
    }

    private static void add(MessageDigest digest, MailPart part) {
        add(digest, part.name());
        add(digest, part.contentType());
        add(digest, Long.toString(part.size()));
    }

    /** With its length before it, so that no two lists of texts look the same. */
    private static void add(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    byte[] bytes() {
        return hash.clone();
    }

    @Override
    public int compareTo(NaturalKey other) {
        return Arrays.compareUnsigned(hash, other.hash);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NaturalKey key && Arrays.equals(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
