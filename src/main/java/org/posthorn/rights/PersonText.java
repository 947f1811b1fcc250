package org.posthorn.rights;

import java.util.List;
import java.util.stream.Collectors;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.spi.Person;
import tools.jackson.databind.json.JsonMapper;

/** A person as an erasure remembers them until it is done: the contact that says so is erased on the way. */
record PersonText(List<Long> contacts, List<String> addresses, boolean exclude) {

    private static final JsonMapper JSON = new JsonMapper();

    static String write(Person person, boolean exclude) {
        return JSON.writeValueAsString(new PersonText(
                person.contacts().stream().map(ContactId::value).toList(),
                person.addresses().stream().map(EmailAddress::value).toList(),
                exclude));
    }

    static PersonText read(String text) {
        return JSON.readValue(text, PersonText.class);
    }

    Person person(AccountId account) {
        return new Person(
                account,
                contacts.stream().map(ContactId::new).collect(Collectors.toSet()),
                addresses.stream().map(EmailAddress::new).collect(Collectors.toSet()));
    }
}
