/** Tests of the door for mail, by real clients and by sockets that follow no rule. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.smtp;
