package org.posthorn.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the audit log, always in the transaction of the change itself: both are kept, or neither is (A1). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

    private static final String API = "/api/";

    private final AuditTable table;
    private final Clock clock;

    Audit(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Notes that the signed-in user, or the server where nobody is signed in, changed something in the account. */
    public void record(AccountId account, AuditEntry entry) {
        SignedIn actor = SignedIn.current();
        if (actor != null && actor.accountId().equals(account)) {
            table.add(account, actor.userId(), way(), clock.instant(), entry);
        } else {
            table.add(account, null, AuditWay.SERVER, clock.instant(), entry);
        }
    }

    /** Notes that somebody who isn't signed in changed something, as by a link that was sent to them. */
    public void recordBy(AccountId account, @Nullable UserId actor, AuditEntry entry) {
        table.add(account, actor, AuditWay.PAGE, clock.instant(), entry);
    }

    private static AuditWay way() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getRequestURI().startsWith(API)
                ? AuditWay.API
                : AuditWay.PAGE;
    }
}
