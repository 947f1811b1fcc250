package org.posthorn.privacy;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;

/** A contact's legal basis was stated, or may be another since contacts were merged; published in that transaction. */
public record LegalBasisChanged(AccountId account, ContactId contact) {}
