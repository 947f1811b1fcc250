package org.posthorn.tracking;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks tokens up that were found in a mail's text. */
@Service
public class KnownTokens {

    private final TrackingTokens tokens;
    private final OutgoingEmails emails;

    KnownTokens(TrackingTokens tokens, OutgoingEmails emails) {
        this.tokens = tokens;
        this.emails = emails;
    }

    /** Those of the tokens that belong to mails of the current account. */
    @Transactional(readOnly = true)
    public Map<Token, KnownToken> find(Collection<Token> sought) {
        if (sought.isEmpty()) {
            return Map.of();
        }
        List<TrackingToken> found =
                tokens.findByTokenIn(sought.stream().map(Token::bytes).toList());
        Map<Long, OutgoingEmail> mails =
                emails
                        .findByIdIn(found.stream()
                                .map(token -> token.emailId().value())
                                .toList())
                        .stream()
                        .collect(toMap(email -> email.id().value(), Function.identity()));
        return found.stream()
                .map(token -> known(
                        token, Objects.requireNonNull(mails.get(token.emailId().value()))))
                .collect(toMap(KnownToken::token, Function.identity()));
    }

    private static KnownToken known(TrackingToken token, OutgoingEmail email) {
        boolean unsent = email.sentAt() == null && !email.cancelled();
        return new KnownToken(
                token.token(), token.kind(), token.url(), email.id(), email.userId(), email.subject(), unsent);
    }
}
