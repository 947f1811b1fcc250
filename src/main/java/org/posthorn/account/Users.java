package org.posthorn.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The users of the current account; within {@link AccountScope#callAsSystem} those of all accounts. */
public interface Users extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByEmail(String email);

    List<User> findByEmailInAndActiveTrue(Collection<String> emails);

    List<User> findByIdInAndActiveTrue(Collection<Long> ids);

    /** Those who may sign in, by name. */
    List<User> findByActiveTrueOrderByDisplayName();

    User save(User user);

    long count();
}
