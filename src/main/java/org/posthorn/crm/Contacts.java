package org.posthorn.crm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contacts of the current account. */
public interface Contacts extends Repository<Contact, Long> {

    Optional<Contact> findById(long id);

    /** The contact with this first address that is not deleted; it may be merged into another. */
    @Query("select c from Contact c where c.email = :email and c.deletedAt is null")
    Optional<Contact> findByEmail(String email);

    /** As {@link #findByEmail(String)} for many. */
    @Query("select c from Contact c where c.email in :emails and c.deletedAt is null")
    List<Contact> findByEmailIn(Collection<String> emails);

    List<Contact> findByIdIn(Collection<Long> ids);

    Contact save(Contact contact);
}
