package org.posthorn.crm;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The further addresses of the current account's contacts. */
interface ContactAddresses extends Repository<ContactAddress, Long> {

    List<ContactAddress> findByContactIdInOrderById(Collection<Long> contacts);

    List<ContactAddress> findByAddressIn(Collection<String> addresses);

    void delete(ContactAddress address);
}
