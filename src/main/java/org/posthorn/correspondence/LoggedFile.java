package org.posthorn.correspondence;

/**
 * Something of a logged mail that can be downloaded.
 *
 * @param blob where its bytes are kept
 * @param name as the sender wrote it: hostile
 * @param contentType as the sender claims
 */
public record LoggedFile(String blob, String name, String contentType) {}
