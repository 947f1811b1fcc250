package org.posthorn.correspondence.composer;

/**
 * A file that goes with a letter.
 *
 * @param size bytes
 * @param blob where its bytes are kept
 */
record LetterFile(String name, String contentType, long size, String blob) {}
