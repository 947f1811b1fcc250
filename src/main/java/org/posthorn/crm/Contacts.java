package org.posthorn.crm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contacts of the current account. */
public interface Contacts extends Repository<Contact, Long> {

    Optional<Contact> findById(long id);

    Optional<Contact> findByEmail(String email);

    List<Contact> findByEmailIn(Collection<String> emails);

    Contact save(Contact contact);

    /** Removes the sample contacts of one user. */
    long deleteByOwnerIdAndSampleTrue(long ownerId);
}
