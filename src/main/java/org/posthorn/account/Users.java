package org.posthorn.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The users of the current account; within {@link AccountScope#callAsSystem} those of all accounts. */
public interface Users extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByEmail(String email);

    List<User> findByIdInAndActiveTrue(Collection<Long> ids);

    /** Those who may sign in, by name. */
    List<User> findByActiveTrueOrderByDisplayName();

    /** The next ones in the order they came. */
    List<User> findByIdGreaterThanOrderById(long id, Limit limit);

    List<User> findByOrderByDisplayNameAscIdAsc();

    /** How many others there are. */
    long countByRoleAndActiveTrueAndIdNot(Role role, long id);

    long countByActiveTrue();

    User save(User user);

    long count();
}
