package org.posthorn.kernel;

/**
 * A name and an address as they stand in a header: {@code Ann Lee <ann@x.test>} (RFC 5322, 3.4).
 *
 * @param name empty when the header gave none
 */
public record Mailbox(String name, EmailAddress address) {

    @Override
    public String toString() {
        return name.isEmpty() ? address.value() : name + " <" + address.value() + ">";
    }
}
