/** The door for mail: an SMTP server that takes what is sent to the users' secret addresses, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.smtp;
