package org.posthorn.account;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.posthorn.account.IssuingTokens.IssuedToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs mail clients in (C6): the user confirms on a page of ours and gets a code for ten minutes, which the client exchanges
 * once for a token of its own. A code is worth nothing without the verifier, which never leaves the client before.
 */
@Service
public class SigningInClients {

    /** How long a code holds. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /** How long the token lives that it is exchanged for. */
    public static final Duration TOKEN_LIFE = Duration.ofDays(90);

    static final int ATTEMPTS = 20;

    private static final List<Scope> SCOPES = List.of(Scope.COMPOSE, Scope.READ, Scope.WRITE);

    /** Without letters that are easily taken for another or for a digit; 60 bits in all. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientCodes codes;
    private final IssuingTokens issuing;
    private final Users users;
    private final Clock clock;
    private final AttemptLimit attempts = new AttemptLimit(ATTEMPTS, Duration.ofMinutes(10));

    SigningInClients(ClientCodes codes, IssuingTokens issuing, Users users, Clock clock) {
        this.codes = codes;
        this.issuing = issuing;
        this.users = users;
        this.clock = clock;
    }

    /** Whether a text can be the challenge of a client: base64url of a SHA-256. */
    public static boolean isChallenge(String text) {
        return CHALLENGE.matcher(text).matches();
    }

    /**
     * Makes a code for a client that this user lets in. Earlier ones of the user hold no more.
     *
     * @return for people to read: three groups of four
     * @throws IllegalArgumentException when that is no challenge
     */
    @Transactional
    public String confirm(SignedIn user, String challenge) {
        if (!isChallenge(challenge)) {
            throw new IllegalArgumentException("No challenge.");
        }
        String code = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        codes.forgetThoseOf(user.userId().value());
        codes.save(new ClientCode(user, code, challenge, clock.instant().plus(CODE_LIFE)));
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /**
     * Exchanges a code for a token. Whatever comes of it, the code holds no more.
     *
     * @param name what the client calls itself, for the user's list of tokens
     * @throws InvalidInput when the code is unknown, used, too old or another client's; it says no more than that
     * @throws TooSoon when somebody guesses
     */
    public IssuedToken exchange(String code, String verifier, String name, InetAddress client) {
        Network network = Network.of(client);
        attempts.take(network);
        IssuedToken token = taken(bare(code))
                .filter(found -> found.validAt(clock.instant()))
                .filter(found -> VERIFIER.matcher(verifier).matches() && found.answeredBy(verifier))
                .flatMap(found -> AccountScope.callAs(found.accountId(), () -> issue(found, name)))
                .orElseThrow(() -> new InvalidInput("code", "does not hold, or not any more: sign in once more."));
        attempts.giveBack(network);
        return token;
    }

    private Optional<ClientCode> taken(String code) {
        return AccountScope.callAsSystem(() -> codes.findByHash(TokenHash.of(code)))
                .filter(found -> AccountScope.callAs(found.accountId(), () -> codes.take(found.id())) == 1);
    }

    private Optional<IssuedToken> issue(ClientCode code, String name) {
        return users.findById(code.userId().value())
                .filter(User::active)
                .map(user -> issuing.issue(user.id(), name, SCOPES, TOKEN_LIFE));
    }

    /** What people type: small letters, spaces, and letters for the digits that look like them. */
    private static String bare(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0');
        return bare.replace('I', '1').replace('L', '1');
    }
}
