package org.posthorn.correspondence;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;

/** A mail is on these records now. */
public record EmailLogged(AccountId account, long loggedEmail, List<RecordRef> records) {}
