package org.posthorn.privacy;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;

/** A contact's legal basis was stated, or stated anew; published in its transaction. */
public record LegalBasisChanged(AccountId account, ContactId contact) {}
