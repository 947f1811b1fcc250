package org.posthorn.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Proves that users read mail at the addresses they say are theirs (G2): a code of six digits is sent there, which holds for
 * half an hour and five tries. Only a salted slow hash of it is kept. No transaction spans the sending.
 */
@Service
public class ProvingAliases {

    /** How long a code holds. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(30);

    /** How long to wait before another code is sent to the same address. */
    public static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    /** How often one may be wrong about a code. */
    public static final int TRIES = 5;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeepingAliases keeping;
    private final Aliases aliases;
    private final SendingNotes notes;
    private final CodeNotes wording;
    private final PasswordEncoder hashing;
    private final Clock clock;
    private final AttemptLimit mailsOfUser = new AttemptLimit(10, Duration.ofHours(1));
    private final AttemptLimit mailsToAddress = new AttemptLimit(5, Duration.ofHours(1));

    ProvingAliases(
            KeepingAliases keeping,
            Aliases aliases,
            SendingNotes notes,
            CodeNotes wording,
            PasswordEncoder hashing,
            Clock clock) {
        this.keeping = keeping;
        this.aliases = aliases;
        this.notes = notes;
        this.wording = wording;
        this.hashing = hashing;
        this.clock = clock;
    }

    /** Whether codes can be sent; without a mail server, a super-admin confirms aliases. */
    public boolean byCode() {
        return notes.configured();
    }

    /**
     * Adds an alias and sends a code there, unless one went out a moment ago. One that is proven stays as it is.
     *
     * @throws AliasRefused when the address is somebody's already
     * @throws NoteNotSent when the code could not be sent; the alias is kept, and the next try sends another
     * @throws TooSoon when codes were asked for too often
     */
    public Alias claim(UserId user, EmailAddress address) {
        Alias alias = keeping.add(user, address);
        if (!alias.proven() && byCode() && waitOf(alias).isZero()) {
            send(alias);
        }
        return keeping.find(user, alias.id()).orElseThrow();
    }

    /**
     * Sends another code.
     *
     * @throws TooSoon when the last one went out a moment ago, or there were too many
     * @throws NoteNotSent when it could not be sent
     * @throws NoSuchElementException when the user has no such alias
     */
    public void sendAgain(UserId user, long id) {
        Alias alias = keeping.find(user, id).orElseThrow();
        if (alias.proven()) {
            return;
        }
        Duration wait = waitOf(alias);
        if (!wait.isZero()) {
            throw new TooSoon(wait);
        }
        send(alias);
    }

    /**
     * Proves the alias by the code.
     *
     * @throws AliasRefused when that isn't the code, or it doesn't hold any more, or another user was quicker
     * @throws NoSuchElementException when the user has no such alias
     */
    public Alias verify(UserId user, long id, String code) {
        Alias alias = keeping.find(user, id).orElseThrow();
        if (alias.proven()) {
            return alias;
        }
        if (aliases.countTry(id, user.value(), clock.instant().minus(CODE_LIFE), TRIES) == 0) {
            throw new AliasRefused(AliasRefused.Why.DEAD_CODE);
        }
        if (!hashing.matches(digits(code), Objects.requireNonNullElse(alias.codeHash(), ""))) {
            throw new AliasRefused(AliasRefused.Why.WRONG_CODE);
        }
        return prove(id, AliasProof.CODE);
    }

    /** Of the account's users, the aliases that wait for proof; callers ask for super-admins only. */
    public List<Alias> waiting() {
        return keeping.waiting();
    }

    /**
     * Takes a super-admin's word that an alias is its user's; callers let super-admins do that only.
     *
     * @throws InvalidInput when a code can be sent: that proves more
     * @throws AliasRefused when another user was quicker
     * @throws NoSuchElementException when the account has no such alias
     */
    public Alias confirm(long id) {
        if (byCode()) {
            throw new InvalidInput("id", "A mail with a code proves it: this server can send mail.");
        }
        return prove(id, AliasProof.SUPER_ADMIN);
    }

    private Alias prove(long id, AliasProof how) {
        try {
            return keeping.prove(id, how);
        } catch (DataIntegrityViolationException e) {
            throw new AliasRefused(AliasRefused.Why.TAKEN);
        }
    }

    private void send(Alias alias) {
        mailsOfUser.take(alias.userId());
        mailsToAddress.take(alias.address());
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        keeping.expectCode(alias.id(), hashing.encode(code));
        CodeNotes.Note note = wording.of(alias, code);
        try {
            notes.send(alias.address(), note.subject(), note.text());
        } catch (NoteNotSent e) {
            keeping.forgetCode(alias.id());
            throw e;
        }
    }

    /** How long until another code may be sent there. */
    private Duration waitOf(Alias alias) {
        Instant sent = alias.codeSentAt();
        Duration wait = sent == null ? Duration.ZERO : Duration.between(clock.instant(), sent.plus(BETWEEN_CODES));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** What people type between the digits, such as spaces, doesn't matter. */
    private static String digits(String code) {
        String bare = code.replaceAll("[\\s-]", "");
        return bare.length() > 20 ? "" : bare;
    }
}
