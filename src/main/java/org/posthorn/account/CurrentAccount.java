package org.posthorn.account;

import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate which account each session is bound to; every entity carries it as its {@code @TenantId}. */
@Component
class CurrentAccount implements CurrentTenantIdentifierResolver<Long>, HibernatePropertiesCustomizer {

    /** Matches no row: what a thread sees that neither entered a scope nor has a signed-in user. */
    private static final long NOBODY = 0;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        return key();
    }

    static long key() {
        Long scope = AccountScope.current();
        if (scope != null) {
            return scope;
        }
        SignedIn signedIn = SignedIn.current();
        return signedIn == null ? NOBODY : signedIn.accountId().value();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public boolean isRoot(Long tenantId) {
        return tenantId == AccountScope.SYSTEM;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
