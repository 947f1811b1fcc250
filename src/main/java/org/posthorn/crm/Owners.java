package org.posthorn.crm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;

/** The users who may look after a record: those of the account. */
@Component
class Owners {

    private final Users users;

    Owners(Users users) {
        this.users = users;
    }

    /** Who stands in a form's {@code ownerId}, or null. */
    @Nullable
    UserId read(FormCheck check, @Nullable String ownerId) {
        return check.reference("ownerId", ownerId, this::find);
    }

    static @Nullable String text(CrmRecord record) {
        UserId owner = record.ownerId();
        return owner == null ? null : PublicId.of(owner.value());
    }

    private Optional<UserId> find(long id) {
        return users.findById(id).map(User::id);
    }
}
