package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posthorn.account.AccountScope;
import org.posthorn.account.Users;
import org.springframework.beans.factory.annotation.Autowired;

class StartsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    Users users;

    @Test
    void startsOverAMigratedDatabaseThatFitsTheEntities() {
        assertThat(AccountScope.callAsSystem(users::count)).isNotNegative();
    }
}
