/** Tests of the mail reader on mails of every shape, most of them wrong. */
@org.jspecify.annotations.NullMarked
package org.posthorn.mailroom.mime;
