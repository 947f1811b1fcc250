package org.posthorn.tracking;

import java.util.List;
import org.posthorn.kernel.AccountId;

/** Nothing stands behind these tokens any more: their hits leave no trace. */
public record TokensErased(AccountId account, List<Token> tokens) {

    public TokensErased {
        tokens = List.copyOf(tokens);
    }
}
